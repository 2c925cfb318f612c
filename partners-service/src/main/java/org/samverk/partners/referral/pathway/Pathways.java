package org.samverk.partners.referral.pathway;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
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

/// The pathways, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Pathways {
    static final String KIND = "pathway";

    private static final String STORED = "referral_pathway w join subjects s on s.id = w.id";
    private static final String SHOWN =
            "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) w";
    private static final String ROWS = """
            select w.id, w.version, cast(w.state as text) as state,
              cast(partner_names(partners_in_pathway(w.state)) as text) as names,
              stand_in(cast(w.state ->> 'toPartnerId' as uuid)) as stand_in,
              (select cast(jsonb_build_object('id', o.id, 'title', o.state #> '{content,title}', 'status', o.status)
                  as text)
                from offer o join subjects t on t.id = o.id
                where o.id = cast(w.state #>> '{content,offerId}' as uuid) and %s) as offer,
              (select cast(jsonb_build_object('id', k.id, 'title', k.title, 'type', k.type,
                  'deleted', nullif(k.deleted, false)) as text)
                from referral_pathway_agreement a join known_agreement k on k.id = a.agreement_id
                where a.id = cast(w.state #>> '{agreement,id}' as uuid) and %s) as agreement
            from\s""".formatted(Access.condition("t"), Access.condition("k"));
    private static final SortKeys SORT = new SortKeys(
            "w.id", Map.of("createdAt", "w.id", "type", "w.type", "direction", "w.direction", "status", "w.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final PathwayConditions conditions;

    Pathways(Session database, Snapshots snapshots, PathwayConditions conditions) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
    }

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    Pathway required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("w.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select w.* from " + STORED + where.where() + " for update of w", Pathway.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    void persist(Pathway pathway) {
        database.persist(pathway);
    }

    void delete(Pathway pathway) {
        database.remove(pathway);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    PathwayRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("w.id = :id", "id", id);
        return rows(STORED, where, "").getResultList().stream()
                .map(Pathways::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it, with what this actor may see around it now.
    PathwayRow shown(UUID id, long version, PathwayState state, Actor actor) {
        var where = new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("shown", id)
                .with("version", version)
                .with("state", StoredJson.mapper().valueToTree(state).toString());
        return row(rows(SHOWN, where, "").getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    List<PathwayRow> matching(PathwayFilter filter, PageRequest page, Actor actor) {
        var order = " order by " + SORT.orderBy(page) + " limit :limit offset :offset";
        return rows(STORED, conditions.of(filter, actor), order)
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Pathways::row)
                .toList();
    }

    long count(PathwayFilter filter, Actor actor) {
        var where = conditions.of(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    private NativeQuery<Tuple> rows(String from, Conditions where, String order) {
        return where.bind(database.createNativeQuery(ROWS + from + where.where() + order, Tuple.class));
    }

    private static PathwayRow row(Tuple tuple) {
        return new PathwayRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), PathwayState.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("names", String.class)), new TypeReference<>() {}),
                tuple.get("stand_in", UUID.class),
                read(tuple, "offer", PathwayRow.LinkedOffer.class),
                read(tuple, "agreement", PathwayRow.LinkedAgreement.class));
    }

    private static <T> @Nullable T read(Tuple tuple, String column, Class<T> type) {
        @Nullable String text = tuple.get(column, String.class);
        return text == null ? null : StoredJson.mapper().convertValue(StoredJson.read(text), type);
    }
}
