package org.samverk.partners.stakeholder.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.partner.registered.SamePartner;

/// Finds the agreements that began before anybody had completed an analysis of who has a stake in them. An
/// analysis is made for a collaboration, and counts for the agreements that one is linked to; one that is
/// revised was completed.
@ApplicationScoped
class FindUnanalysed {
    /// The collaborations `c` that an agreement `k` is linked to.
    private static final String FROM = """
        from known_agreement k cross join lateral (
           select array_agg(o.id) as ids from collaboration_agreement l
           join collaboration o on o.id = l.collaboration_id
             and o.state -> 'agreementLinks' @> jsonb_build_array(jsonb_build_object('id', l.id))
           join subjects s on s.id = o.id
           where l.agreement_id = k.id and %s) c""".formatted(Access.condition("s"));

    private static final String ANALYSED = """
        exists (select from stakeholder_analysis a join subjects t on t.id = a.id
          where a.collaboration_id = any (c.ids) and a.state ->> 'completedAt' is not null and %s)""".formatted(Access.condition("t"));

    private static final String ROWS = """
        select k.id, cast(k.title as text) as title, k.type, k.begins_on, k.ends_on,
          (select cast(jsonb_agg(to_jsonb(x)) as text) from (
            select o.id, o.state #> '{content,title}' as title from collaboration o
            where o.id = any (c.ids) order by o.id limit :most) x) as collaborations,
          (select cast(jsonb_agg(to_jsonb(x)) as text) from (
            select a.id, a.state #> '{content,title}' as title, a.status
            from stakeholder_analysis a join subjects t on t.id = a.id
            where a.collaboration_id = any (c.ids) and a.status <> 'ARCHIVED' and %s
            order by a.id limit :most) x) as analyses""".formatted(Access.condition("t"));

    private static final SortKeys SORT =
            new SortKeys("k.id", Map.of("createdAt", "k.id", "beginsOn", "k.begins_on", "type", "k.type"));

    private final Session database;
    private final Clock clock;

    FindUnanalysed(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<UnanalysedAgreement> matching(UnanalysedFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + "\n" + FROM + where.where() + " order by " + SORT.orderBy(page)
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("most", UnanalysedAgreement.MOST)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(FindUnanalysed::agreement)
                .toList();
    }

    long count(UnanalysedFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) " + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(UnanalysedFilter filter, Actor actor) {
        return Access.visibleTo(actor, "k")
                .and("k.phase = 'CONCLUDED' and not k.deleted")
                .and("k.begins_at <= :now and (k.over_at is null or k.over_at > :now)")
                .with("now", clock.instant())
                .and("k.id = :agreement", "agreement", filter.agreement())
                .and("k.type = :type", "type", filter.type())
                .and(SamePartner.condition("k.owner", "owner"), "owner", filter.owner())
                .and("k.parties && array(select known_as(:party))", "party", filter.party())
                .and(":collaboration = any (c.ids)", "collaboration", filter.collaboration())
                .and("k.begins_on >= :begunFrom", "begunFrom", filter.begunFrom())
                .and("not " + ANALYSED);
    }

    private static UnanalysedAgreement agreement(Tuple row) {
        var id = row.get("id", UUID.class);
        return new UnanalysedAgreement(
                id,
                read(row.get("title", String.class), new TypeReference<>() {}),
                row.get("type", String.class),
                row.get("begins_on", LocalDate.class),
                row.get("ends_on", LocalDate.class),
                list(row.get("collaborations", String.class), new TypeReference<>() {}),
                list(row.get("analyses", String.class), new TypeReference<>() {}),
                Map.of("agreement", Link.get("/samverk/v1/agreements/" + id)));
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : read(json, type);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
