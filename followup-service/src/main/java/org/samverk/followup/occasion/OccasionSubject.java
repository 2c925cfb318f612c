package org.samverk.followup.occasion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.followup.occasion.report.ReportTexts;
import org.samverk.followup.occasion.report.ShownReadings;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An occasion as the journal has it, with what is left of its texts.
@ApplicationScoped
class OccasionSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final Occasions occasions;
    private final FindSides findSides;
    private final ReportTexts texts;
    private final ShownReadings readings;
    private final Clock clock;

    OccasionSubject(
            KnownOrganisations organisations,
            Occasions occasions,
            FindSides findSides,
            ReportTexts texts,
            ShownReadings readings,
            Clock clock) {
        this.organisations = organisations;
        this.occasions = occasions;
        this.findSides = findSides;
        this.texts = texts;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "followup-occasion";
    }

    /// Of what is being written nobody is told, not even by a hash.
    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return state -> {
            var told = (ObjectNode) state.deepCopy();
            told.remove("draft");
            return told;
        };
    }

    @Override
    public OccasionView view(Snapshot snapshot, Actor actor) {
        return OccasionView.of(row(snapshot, actor), actor, snapshot.recordedAt());
    }

    OccasionView past(Snapshot snapshot, Actor actor, Instant then) {
        return OccasionView.past(row(snapshot, actor), actor, then);
    }

    /// As it is after a write.
    OccasionView shown(Occasion occasion, Actor actor) {
        var row = row(occasion.id(), occasion.version(), occasion.state(), actor);
        return OccasionView.of(row, actor, clock.instant());
    }

    private OccasionRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(OccasionState.class), actor);
    }

    private OccasionRow row(UUID id, long version, OccasionState state, Actor actor) {
        var partners = Stream.of(state.reporter().partnerId(), state.recipient().partnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var sides = findSides.of(id, state, actor);
        var known = texts.of(state.texts(sides.reporters().stream().anyMatch(actor::actsFor)));
        var titles = occasions.titles(state.planId(), actor);
        var read = readings.of(state.report(), actor);
        return new OccasionRow(id, version, state, organisations.references(partners), sides, titles, known, read);
    }
}
