package org.samverk.partners.referral.offer;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The offers, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Offers {
    static final String KIND = "offer";

    private static final String STORED = "offer o join subjects s on s.id = o.id";
    private static final String SHOWN =
            "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) o";
    private static final String ROWS = """
            select o.id, o.version, cast(o.state as text) as state,
              cast(partner_names(array[cast(o.state ->> 'partnerId' as uuid)]) as text) as names,
              stand_in(cast(o.state ->> 'partnerId' as uuid)) as stand_in,
              (select count(*) %s) as pathways,
              exists (select from referral_pathway w where w.offer_id = o.id) as referred,
              exists (select from referral_pathway w where w.offer_id = o.id and w.status <> 'ENDED') as led_to
            from\s""".formatted(OfferConditions.PATHWAYS);
    private static final SortKeys SORT = new SortKeys(
            "o.id",
            Map.of("createdAt", "o.id", "title", SortKeys.text("o.title"), "type", "o.type", "status", "o.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final OfferConditions conditions;

    Offers(Session database, Snapshots snapshots, OfferConditions conditions) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
    }

    /// An offer this actor may see. It is not closed or deleted before the transaction ends.
    public Optional<KnownOffer> held(UUID id, Actor actor) {
        return one(id, "share", actor)
                .map(offer -> new KnownOffer(
                        id,
                        offer.state().partnerId(),
                        offer.state().status(),
                        Objects.requireNonNull(offer.state().content().visibility()),
                        offer.state().content().themes()));
    }

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    Offer required(UUID id, Actor actor) {
        return one(id, "update", actor).orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    private Optional<Offer> one(UUID id, String lock, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("o.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select o.* from " + STORED + where.where() + " for " + lock + " of o", Offer.class))
                .uniqueResultOptional();
    }

    void persist(Offer offer) {
        database.persist(offer);
    }

    void delete(Offer offer) {
        database.remove(offer);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    OfferRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("o.id = :id", "id", id);
        return rows(STORED, where, "").getResultList().stream()
                .map(Offers::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it, with what this actor may see around it now.
    OfferRow shown(UUID id, long version, OfferState state, Actor actor) {
        var where = new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("shown", id)
                .with("version", version)
                .with("state", StoredJson.mapper().valueToTree(state).toString());
        return row(rows(SHOWN, where, "").getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    List<OfferRow> matching(OfferFilter filter, PageRequest page, Actor actor) {
        var order = " order by " + SORT.orderBy(page) + " limit :limit offset :offset";
        return rows(STORED, conditions.of(filter, actor), order)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Offers::row)
                .toList();
    }

    long count(OfferFilter filter, Actor actor) {
        var where = conditions.of(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    /// Which pathways stand in the way of something.
    enum Referring {
        ANY("true"),
        RUNNING("w.status <> 'ENDED'"),
        RUNNING_IN_THE_OPEN("w.status <> 'ENDED' and w.state #>> '{content,visibility}' <> 'PRIVATE'");

        private final String condition;

        Referring(String condition) {
            this.condition = condition;
        }
    }

    /// Pathways that name the offer: ids, or null for what this actor may not see.
    List<@Nullable UUID> referring(UUID id, Referring which, Actor actor) {
        return new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("id", id)
                .bind(database.createNativeQuery("""
                        select case when %s then w.id end
                        from referral_pathway w join subjects s on s.id = w.id
                        where w.offer_id = :id and %s order by w.id limit 20""".formatted(Access.condition("s"), which.condition), UUID.class))
                .getResultList();
    }

    private NativeQuery<Tuple> rows(String from, Conditions where, String order) {
        return where.bind(database.createNativeQuery(ROWS + from + where.where() + order, Tuple.class));
    }

    private static OfferRow row(Tuple tuple) {
        return new OfferRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), OfferState.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("names", String.class)), new TypeReference<>() {}),
                tuple.get("stand_in", UUID.class),
                tuple.get("pathways", Long.class),
                tuple.get("referred", Boolean.class),
                tuple.get("led_to", Boolean.class));
    }
}
