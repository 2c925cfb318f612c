package org.samverk.agreements.pilot.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The proposals about development areas, and the questions asked of them. Every question is answered with what its
/// asker may see.
@ApplicationScoped
class AreaProposals {
    static final String KIND = "area-proposal";

    private static final String STORED = "area_proposal o join subjects s on s.id = o.id";
    private static final SortKeys SORT = new SortKeys("o.id", Map.of("createdAt", "o.id", "status", "o.status"));

    private final Session database;
    private final Snapshots snapshots;

    AreaProposals(Session database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// A proposal as read.
    record Row(UUID id, long version, ProposalState state) {}

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when the area has none such that this actor may see, 410 when deleted
    AreaProposal required(UUID area, UUID id, Actor actor) {
        var where = one(area, id, actor);
        return where.bind(database.createNativeQuery(
                        "select o.* from " + STORED + where.where() + " for update of o", AreaProposal.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    void persist(AreaProposal proposal) {
        database.persist(proposal);
    }

    void delete(AreaProposal proposal) {
        database.remove(proposal);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when the area has none such that this actor may see, 410 when deleted
    Row row(UUID area, UUID id, Actor actor) {
        return rows(one(area, id, actor), "").getResultList().stream()
                .map(AreaProposals::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<Row> matching(UUID area, ProposalFilter filter, PageRequest page, Actor actor) {
        return rows(
                        conditions(area, filter, actor),
                        " order by " + SORT.orderBy(page) + " limit :limit offset :offset")
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(AreaProposals::row)
                .toList();
    }

    long count(UUID area, ProposalFilter filter, Actor actor) {
        var where = conditions(area, filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions conditions(UUID area, ProposalFilter filter, Actor actor) {
        return of(area, actor)
                .and("o.from_forum_id = :fromForum", "fromForum", filter.fromForum())
                .and("o.to_forum_id = :toForum", "toForum", filter.toForum())
                .and("o.description_id = :description", "description", filter.projectDescription())
                .and("o.status = :status", "status", filter.status());
    }

    private static Conditions of(UUID area, Actor actor) {
        return Access.visibleTo(actor, "s").and("o.area_id = :area", "area", area);
    }

    private static Conditions one(UUID area, UUID id, Actor actor) {
        return of(area, actor).and("o.id = :id", "id", id);
    }

    private NativeQuery<Tuple> rows(Conditions where, String order) {
        return where.bind(database.createNativeQuery(
                "select o.id, o.version, cast(o.state as text) as state from " + STORED + where.where() + order,
                Tuple.class));
    }

    private static Row row(Tuple tuple) {
        return new Row(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), ProposalState.class));
    }
}
