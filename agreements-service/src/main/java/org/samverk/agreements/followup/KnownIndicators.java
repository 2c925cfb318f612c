package org.samverk.agreements.followup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// The indicators this service has heard of, in the table `known_indicator`, which queries may join.
@ApplicationScoped
public class KnownIndicators {
    private final Session database;
    private final FeedReader reader;

    KnownIndicators(Session database, FeedReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /// Makes sure that all of them are there and for this actor to see; followup-service is asked once more
    /// before saying no. Call it before a transaction begins.
    /// @param named ids by the JSON Pointer of where they stand
    /// @throws UnknownIndicator 422 naming every one that is not
    /// @throws org.samverk.kit.problem.Refusal 503 when it must be asked and is away
    public void require(Map<String, UUID> named, Actor actor) {
        var ids = Set.copyOf(named.values());
        if (ids.isEmpty() || unseen(ids, actor).isEmpty()) {
            return;
        }
        reader.catchUp(KnownPlans.FEED);
        var unseen = unseen(ids, actor);
        if (!unseen.isEmpty()) {
            throw new UnknownIndicator(named.entrySet().stream()
                    .filter(one -> unseen.contains(one.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList());
        }
    }

    private Set<UUID> unseen(Set<UUID> ids, Actor actor) {
        var unseen = new HashSet<>(ids);
        var where = Access.visibleTo(actor, "k").and("not k.deleted").and("k.id in (:ids)");
        QuarkusTransaction.joiningExisting()
                .call(() -> where.bind(database.createNativeQuery(
                                "select k.id from known_indicator k" + where.where(), UUID.class))
                        .setParameterList("ids", ids)
                        .getResultList())
                .forEach(unseen::remove);
        return unseen;
    }

    /// Older news than what is known changes nothing.
    void keep(UUID indicator, long version, Told told, Access access, boolean deleted) {
        database.createNativeMutationQuery("""
                        insert into known_indicator as k
                          (id, version, code, name, owner, visibility, audience, deleted)
                        values (:id, :version, :code, cast(:name as jsonb), cast(:owner as uuid), :visibility,
                          cast(:audience as uuid[]), :deleted)
                        on conflict (id) do update set version = excluded.version, code = excluded.code,
                          name = excluded.name, owner = excluded.owner, visibility = excluded.visibility,
                          audience = excluded.audience, deleted = excluded.deleted
                        where k.version < excluded.version""")
                .setParameter("id", indicator)
                .setParameter("version", version)
                .setParameter("code", told.content().code())
                .setParameter(
                        "name",
                        StoredJson.mapper().valueToTree(told.content().name()).toString())
                .setParameter("owner", access.owner(), UUID.class)
                .setParameter("visibility", access.visibility().name())
                .setParameter("audience", access.audience().stream().sorted().toArray(UUID[]::new))
                .setParameter("deleted", deleted)
                .executeUpdate();
    }

    /// The members of an indicator's events that are of use here.
    record Told(Content content) {
        record Content(String code, Map<String, String> name) {}
    }
}
