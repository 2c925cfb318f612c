package org.samverk.partners.forum.meeting.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.KnownCollaborations;
import org.samverk.partners.collaboration.dependent.KnownCollaboration;
import org.samverk.partners.forum.meeting.Meetings;

/// Which collaboration a decision is about. It is kept apart from the state: not everybody who sees the meeting
/// may know.
@ApplicationScoped
class DecisionLinks {
    private final Session database;
    private final KnownCollaborations collaborations;
    private final Meetings meetings;

    DecisionLinks(Session database, KnownCollaborations collaborations, Meetings meetings) {
        this.database = database;
        this.collaborations = collaborations;
        this.meetings = meetings;
    }

    /// What it is to be about, held until the transaction ends; before the meeting is.
    Optional<KnownCollaboration> held(DecisionContent content, Actor actor) {
        return collaborations.held(content.collaborationId(), actor);
    }

    /// What it is about, as far as this actor may know.
    @Nullable
    UUID seen(UUID meeting, Decision decision, Actor actor) {
        return meetings.row(meeting, actor).collaboration(decision.about());
    }

    Optional<KeptApart> keep(UUID meeting, Optional<KnownCollaboration> about) {
        return about.map(one -> keep(meeting, one.id()));
    }

    private KeptApart keep(UUID meeting, UUID collaboration) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        database.createNativeMutationQuery("""
            insert into meeting_decision_link (id, meeting_id, collaboration_id, salt)
            values (:id, :meeting, :collaboration, :salt)""")
                .setParameter("id", id)
                .setParameter("meeting", meeting)
                .setParameter("collaboration", collaboration)
                .setParameter("salt", salt)
                .executeUpdate();
        return new KeptApart(id, Chain.sha256((salt + collaboration).getBytes(StandardCharsets.UTF_8)));
    }
}
