package org.samverk.partners.stakeholder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.stored.Wanted;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisSummary;

/// The analyses, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Analyses implements PanacheRepositoryBase<Analysis, UUID> {
    private static final String PARTNERS = """
            (select cast(jsonb_object_agg(n.id, jsonb_build_object('id', n.id, 'name', n.name, 'kind', n.kind,
               'sector', n.sector, 'country', n.country, 'parentId', n.parent_id, 'currentId', current_partner(n.id))) as text)
             from partner n where n.id in (select a.owner_id union select a.initiator_id %s)) as partners""";
    private static final String ROWS = """
            select a.id, a.version, cast(a.state as text) as state,
            """ + PARTNERS.formatted("""
              union select cast(i as uuid) from jsonb_array_elements_text(
                jsonb_path_query_array(a.state, '$.stakeholders[*].content.partnerId')) i
              union select cast(i as uuid) from jsonb_array_elements_text(
                jsonb_path_query_array(a.state, '$.stakeholders[*].assessments[*].assessor.partnerId')) i""") + """
              , (select cast(jsonb_object_agg(t.id, t.text) as text) from stakeholder_text t where t.id in (
                 select cast(i as uuid) from jsonb_array_elements_text(
                   jsonb_path_query_array(a.state, '$.objections[*].text.id')) i
                 union select cast(i as uuid) from jsonb_array_elements_text(
                   jsonb_path_query_array(a.state, '$.stakeholders[*].assessments[*].note.id')) i)) as texts
            from stakeholder_analysis a join subjects s on s.id = a.id""";
    /// Without stakeholders and objections, which are counted.
    private static final String SUMMARIES =
            """
            select a.id, a.version, cast(a.state - 'stakeholders' - 'objections' as text) as state,
              jsonb_array_length(a.state -> 'stakeholders') as stakeholders,
              (select count(*) from analysis_objection o where o.analysis_id = a.id and o.status = 'OPEN') as objections,
            """ + PARTNERS.formatted("") + " from stakeholder_analysis a join subjects s on s.id = a.id";
    private static final SortKeys SORT =
            new SortKeys("a.id", Map.of("createdAt", "a.id", "status", "a.status", "timeFrameEnd", "a.ends_on"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Analyses(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one analysis come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public Analysis required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select a.* from stakeholder_analysis a join subjects s on s.id = a.id" + where.where()
                                + " for update of a",
                        Analysis.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(AnalysisSubject.TYPE, id, actor));
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public AnalysisRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Analyses::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(AnalysisSubject.TYPE, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<AnalysisSummary.Row> matching(AnalysisFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        SUMMARIES + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(tuple -> new AnalysisSummary.Row(
                        row(tuple, Map.of()),
                        tuple.get("stakeholders", Integer.class),
                        tuple.get("objections", Long.class)))
                .toList();
    }

    public long count(AnalysisFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from stakeholder_analysis a join subjects s on s.id = a.id" + where.where(),
                        Long.class))
                .getSingleResult();
    }

    /// All that are made for a collaboration, held until the transaction ends.
    public List<Analysis> ofCollaboration(UUID collaboration) {
        return database.createNativeQuery(
                        "select a.* from stakeholder_analysis a where a.collaboration_id = :collaboration order by a.id for update",
                        Analysis.class)
                .setParameter("collaboration", collaboration)
                .getResultList();
    }

    private Conditions where(AnalysisFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and(SamePartner.condition("a.owner_id", "owner"), "owner", filter.owner())
                .and(SamePartner.condition("a.initiator_id", "initiator"), "initiator", filter.initiator())
                .and(
                        "exists (select from analysis_stakeholder x where x.analysis_id = a.id and "
                                + SamePartner.condition("x.partner_id", "stakeholder") + ")",
                        "stakeholder",
                        filter.stakeholder())
                .and("a.collaboration_id = :collaboration", "collaboration", filter.collaboration())
                .and("a.status = :status", "status", filter.status())
                .and(
                        "a.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        if (filter.status() == null) {
            conditions.and(filter.archived() ? "a.status = 'ARCHIVED'" : "a.status <> 'ARCHIVED'");
        }
        if (filter.pastTimeFrame() != null) {
            conditions
                    .and(filter.pastTimeFrame() ? "a.over_at <= :now" : "(a.over_at > :now or a.over_at is null)")
                    .with("now", clock.instant());
        }
        lookedUp(filter, conditions);
        return conditions;
    }

    private static void lookedUp(AnalysisFilter filter, Conditions conditions) {
        Wanted.externalId(
                conditions,
                "exists (select from analysis_external_id e where e.analysis_id = a.id and e.system = :system and e.value = :key)",
                filter.externalId());
        Wanted.words(conditions, "a.search", filter.text());
    }

    private static AnalysisRow row(Tuple tuple) {
        return row(tuple, map(tuple.get("texts", String.class), new TypeReference<>() {}));
    }

    private static AnalysisRow row(Tuple tuple, Map<UUID, JsonNode> texts) {
        return new AnalysisRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), AnalysisState.class),
                map(tuple.get("partners", String.class), new TypeReference<>() {}),
                texts);
    }

    private static <T> Map<UUID, T> map(@Nullable String json, TypeReference<Map<UUID, T>> type) {
        return json == null ? Map.of() : StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
