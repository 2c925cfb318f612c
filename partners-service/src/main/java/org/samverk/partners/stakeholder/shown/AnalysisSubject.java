package org.samverk.partners.stakeholder.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.AnalysisState;
import org.samverk.partners.stakeholder.text.AnalysisTexts;

/// An analysis as the journal has it, with what is left of its texts.
@ApplicationScoped
public class AnalysisSubject implements SubjectKind {
    public static final String TYPE = "stakeholder-analysis";

    private final RegisteredPartners partners;
    private final AnalysisTexts texts;
    private final Clock clock;

    AnalysisSubject(RegisteredPartners partners, AnalysisTexts texts, Clock clock) {
        this.partners = partners;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AnalysisView view(Snapshot snapshot, Actor actor) {
        return view(snapshot, actor, snapshot.recordedAt());
    }

    public AnalysisView view(Snapshot snapshot, Actor actor, Instant at) {
        return shown(snapshot.id(), snapshot.version(), snapshot.state(AnalysisState.class), actor, at);
    }

    /// As it is after a write.
    public AnalysisView shown(Analysis analysis, Actor actor) {
        return shown(analysis.id(), analysis.version(), analysis.state(), actor, clock.instant());
    }

    private AnalysisView shown(UUID id, long version, AnalysisState state, Actor actor, Instant at) {
        var row = new AnalysisRow(
                id,
                version,
                state,
                partners.of(state.partners().collect(Collectors.toSet())),
                texts.of(state.texts().toList()));
        return AnalysisView.of(row, actor, at);
    }
}
