package org.samverk.followup.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.followup.plan.content.PlanReferences;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A plan as the journal has it.
@ApplicationScoped
class PlanSubject implements SubjectKind {
    static final String TYPE = "followup-plan";

    private final KnownOrganisations organisations;
    private final KnownSubjects known;
    private final PlanReferences references;

    PlanSubject(KnownOrganisations organisations, KnownSubjects known, PlanReferences references) {
        this.organisations = organisations;
        this.known = known;
        this.references = references;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public PlanView view(Snapshot snapshot, Actor actor) {
        return PlanView.of(row(snapshot, actor), actor);
    }

    PlanView past(Snapshot snapshot, Actor actor) {
        return PlanView.past(row(snapshot, actor));
    }

    /// As it is after a write.
    PlanView shown(FollowupPlan plan, Actor actor) {
        return PlanView.of(row(plan.id(), plan.version(), plan.state(), actor), actor);
    }

    private PlanRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(PlanState.class), actor);
    }

    private PlanRow row(UUID id, long version, PlanState state, Actor actor) {
        var content = state.content();
        var partners = new HashSet<UUID>(Set.of(state.ownerPartnerId()));
        var subjects = new HashSet<UUID>(Set.of(content.subject().id()));
        Stream.of(content.reporter(), content.recipient())
                .filter(Objects::nonNull)
                .forEach(role -> {
                    if (role.partnerId() != null) {
                        partners.add(role.partnerId());
                    } else if (role.forumId() != null) {
                        subjects.add(role.forumId());
                    }
                });
        var allSee = state.status() != PlanStatus.DRAFT
                || references.blind(state.involved(), state.subjectAccess()).isEmpty();
        return new PlanRow(id, version, state, organisations.references(partners), known.seen(subjects, actor), allSee);
    }
}
