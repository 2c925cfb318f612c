package org.samverk.followup.need.challenge.shown;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.followup.need.challenge.Challenge;
import org.samverk.followup.need.challenge.ChallengeRow;
import org.samverk.followup.need.challenge.ChallengeState;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.challenge.KeptApart;
import org.samverk.followup.need.evidence.NeedTexts;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A health challenge as the journal has it.
@ApplicationScoped
public class ChallengeSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final KnownAreas areas;
    private final KnownSubjects activities;
    private final KeptApart keptApart;
    private final NeedTexts texts;

    ChallengeSubject(
            KnownOrganisations organisations,
            KnownAreas areas,
            KnownSubjects activities,
            KeptApart keptApart,
            NeedTexts texts) {
        this.organisations = organisations;
        this.areas = areas;
        this.activities = activities;
        this.keptApart = keptApart;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Challenges.KIND;
    }

    @Override
    public ChallengeView view(Snapshot snapshot, Actor actor) {
        return ChallengeView.of(row(snapshot, actor), actor);
    }

    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return keptApart.telling(subjects, actor);
    }

    /// As it was known then.
    public ChallengeView past(Snapshot snapshot, Actor actor) {
        return ChallengeView.past(row(snapshot, actor));
    }

    /// As it is after a write.
    public ChallengeView shown(Challenge challenge, Actor actor) {
        return ChallengeView.of(row(challenge.id(), challenge.version(), challenge.state(), actor), actor);
    }

    private ChallengeRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(ChallengeState.class), actor);
    }

    private ChallengeRow row(UUID id, long version, ChallengeState state, Actor actor) {
        var content = state.content();
        return new ChallengeRow(
                id,
                version,
                state,
                organisations.references(Set.of(content.owner())),
                areas.name(content.area()),
                activities.seen(Set.copyOf(content.activityIds()), actor),
                keptApart.of(state, actor),
                texts.written(state.statusReason()));
    }
}
