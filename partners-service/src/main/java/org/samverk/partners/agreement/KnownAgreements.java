package org.samverk.partners.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// The agreements this service has heard of, in the table `known_agreement`, which queries may join.
@ApplicationScoped
public class KnownAgreements {
    static final String FEED = "agreements";

    private final Session database;
    private final FeedReader reader;

    KnownAgreements(Session database, FeedReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /// Makes sure that all of these are there and for this actor to see; their service is asked once more before saying
    /// no. Call it before a transaction begins.
    /// @param named ids by the JSON Pointer of where each stands
    /// @throws UnknownAgreement 422 naming every pointer
    public void require(Map<String, UUID> named, Actor actor) {
        if (!missing(named, actor).isEmpty()) {
            hear();
        }
        var missing = missing(named, actor);
        if (!missing.isEmpty()) {
            throw new UnknownAgreement(missing);
        }
    }

    /// Hears all there is to hear of agreements now. Never within a transaction.
    public void hear() {
        reader.catchUp(FEED);
    }

    private List<String> missing(Map<String, UUID> named, Actor actor) {
        if (named.isEmpty()) {
            return List.of();
        }
        var visible = QuarkusTransaction.joiningExisting().call(() -> visible(named.values(), actor));
        return named.entrySet().stream()
                .filter(entry -> !visible.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Set<UUID> visible(Collection<UUID> ids, Actor actor) {
        var where = Access.visibleTo(actor, "k").and("not k.deleted").and("k.id in (:ids)");
        return Set.copyOf(
                where.bind(database.createNativeQuery("select k.id from known_agreement k" + where.where(), UUID.class))
                        .setParameterList("ids", Set.copyOf(ids))
                        .getResultList());
    }

    /// Older news than what is known changes nothing; the same again may tell what nobody had kept.
    void keep(KnownAgreement agreement, long version) {
        database.createNativeMutationQuery("""
                        insert into known_agreement as k (id, version, title, type, parties, owner, visibility,
                          audience, phase, concluded_on, begins_on, ends_on, time_zone, deleted)
                        values (:id, :version, cast(:title as jsonb), :type, :parties, :owner, :visibility, :audience,
                          :phase, cast(:concludedOn as date), cast(:beginsOn as date), cast(:endsOn as date), :zone, :deleted)
                        on conflict (id) do update set version = excluded.version, title = excluded.title,
                          type = excluded.type, parties = excluded.parties, owner = excluded.owner,
                          visibility = excluded.visibility, audience = excluded.audience, phase = excluded.phase,
                          concluded_on = excluded.concluded_on, begins_on = excluded.begins_on, ends_on = excluded.ends_on,
                          time_zone = excluded.time_zone, deleted = excluded.deleted
                        where k.version <= excluded.version""")
                .setParameter("id", agreement.id())
                .setParameter("version", version)
                .setParameter(
                        "title",
                        StoredJson.mapper().valueToTree(agreement.title()).toString())
                .setParameter("type", agreement.type())
                .setParameter("parties", array(agreement.parties()))
                .setParameter("owner", agreement.access().owner())
                .setParameter("visibility", agreement.access().visibility().name())
                .setParameter("audience", array(agreement.access().audience()))
                .setParameter("phase", agreement.phase())
                .setParameter("concludedOn", text(agreement.concludedOn()), String.class)
                .setParameter("beginsOn", text(agreement.beginsOn()), String.class)
                .setParameter("endsOn", text(agreement.endsOn()), String.class)
                .setParameter("zone", agreement.timeZone())
                .setParameter("deleted", agreement.deleted())
                .executeUpdate();
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
