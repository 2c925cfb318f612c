package org.samverk.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;

/// The plans and evaluations this service has heard of, whatever came of them, in the table `known_follow_up`, which
/// queries may join. What they are about is not deleted as long as they are there.
@ApplicationScoped
public class KnownFollowUp {
    private final Session database;

    KnownFollowUp(Session database) {
        this.database = database;
    }

    /// Whether there are any about something, or about a goal of it, as a condition.
    /// @param subject its id, in SQL
    public static String about(String subject) {
        return """
                (exists (select from known_follow_up u where u.subject_id = %1$s and not u.deleted)
                  or exists (select from agreement_goal g join known_follow_up u on u.subject_id = g.goal_id
                    where g.agreement_id = %1$s and not u.deleted))""".formatted(subject);
    }

    public boolean isAbout(UUID subject) {
        return database.createNativeQuery("select " + about(":subject"), Boolean.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /// At most 20 about something, or about a goal of it: ids, or null for what this actor may not see, which comes
    /// last.
    public List<@Nullable UUID> of(UUID subject, Actor actor) {
        return new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("subject", subject)
                .bind(database.createNativeQuery("""
                        select case when u.seen then u.id end
                        from (select u.id, %s as seen from known_follow_up u
                          where not u.deleted and u.subject_id in (select cast(:subject as uuid)
                            union all select g.goal_id from agreement_goal g where g.agreement_id = :subject)) u
                        order by u.seen desc, u.id limit 20""".formatted(Access.condition("u")), UUID.class))
                .getResultList();
    }

    /// Older news than what is known changes nothing.
    void keep(UUID id, long version, UUID subject, boolean deleted, Access access) {
        database.createNativeMutationQuery("""
                        insert into known_follow_up as k
                          (id, version, subject_id, deleted, owner, visibility, audience)
                        values (:id, :version, :subject, :deleted, cast(:owner as uuid), :visibility,
                          cast(:audience as uuid[]))
                        on conflict (id) do update set version = excluded.version, subject_id = excluded.subject_id,
                          deleted = excluded.deleted, owner = excluded.owner, visibility = excluded.visibility,
                          audience = excluded.audience
                        where k.version < excluded.version""")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("subject", subject)
                .setParameter("deleted", deleted)
                .setParameter("owner", access.owner(), UUID.class)
                .setParameter("visibility", access.visibility().name())
                .setParameter("audience", access.audience().stream().sorted().toArray(UUID[]::new))
                .executeUpdate();
    }
}
