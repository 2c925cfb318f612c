package org.samverk.followup.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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
    private final KnownSubjects subjects;

    PlanSubject(KnownOrganisations organisations, KnownSubjects subjects) {
        this.organisations = organisations;
        this.subjects = subjects;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public PlanView view(Snapshot snapshot, Actor actor) {
        return shown(snapshot.id(), snapshot.version(), snapshot.state(PlanState.class), actor);
    }

    /// As it is after a write.
    PlanView shown(FollowupPlan plan, Actor actor) {
        return shown(plan.id(), plan.version(), plan.state(), actor);
    }

    private PlanView shown(UUID id, long version, PlanState state, Actor actor) {
        var content = state.content();
        var mentioned = new HashSet<UUID>();
        mentioned.add(state.ownerPartnerId());
        if (content.reporter() != null) {
            mentioned.add(content.reporter().partnerId());
        }
        if (content.recipient() != null) {
            mentioned.add(content.recipient().partnerId());
        }
        var names = organisations.references(mentioned);
        var subject = content.subject().id();
        var seen = subjects.seen(Set.of(subject), actor).get(subject);
        return PlanView.of(new PlanRow(id, version, state, names, seen), actor);
    }
}
