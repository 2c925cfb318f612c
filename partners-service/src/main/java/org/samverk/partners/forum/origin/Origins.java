package org.samverk.partners.forum.origin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.partners.agreement.KnownAgreements;
import org.samverk.partners.forum.content.ForumContent;
import org.samverk.partners.forum.content.ForumGoal;
import org.samverk.partners.indicator.KnownIndicators;

/// What a forum refers to in other services: the agreement it was founded under, and the indicators of its
/// goals. The agreement is kept apart from the state: not everybody who sees the forum may know.
@ApplicationScoped
public class Origins {
    private final Session database;
    private final KnownAgreements agreements;
    private final KnownIndicators indicators;

    Origins(Session database, KnownAgreements agreements, KnownIndicators indicators) {
        this.database = database;
        this.agreements = agreements;
        this.indicators = indicators;
    }

    /// What is named anew must be there for whoever names it. Before a transaction begins, since neighbours
    /// are asked.
    /// @param goals as they are
    public void requireKnown(Origin origin, ForumContent wanted, List<ForumGoal> goals, Actor actor) {
        if (origin.isNew()) {
            agreements.require(Map.of("/originAgreementId", Objects.requireNonNull(origin.wanted())), actor);
        }
        indicators.requireOfGoals(wanted.goals(), goals, ForumGoal::indicatorId);
    }

    /// What the journal is to know of it, and what is to be stored once the forum is.
    public record Settled(@Nullable KeptApart kept, Origin.@Nullable Link fresh) {}

    public static Settled settled(Origin origin) {
        if (origin.stays()) {
            return new Settled(origin.before(), null);
        }
        var wanted = origin.wanted();
        if (wanted == null) {
            return new Settled(null, null);
        }
        var link = Origin.Link.to(wanted);
        return new Settled(link.kept(), link);
    }

    public void store(UUID forum, Settled settled) {
        var link = settled.fresh();
        if (link == null) {
            return;
        }
        database.createNativeMutationQuery("""
            insert into forum_agreement (id, forum_id, agreement_id, salt)
            values (:id, :forum, :agreement, :salt)""")
                .setParameter("id", link.kept().id())
                .setParameter("forum", forum)
                .setParameter("agreement", link.agreement())
                .setParameter("salt", link.salt())
                .executeUpdate();
    }
}
