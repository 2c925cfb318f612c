package org.samverk.partners.forum.meeting.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
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
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.registered.SamePartner;

/// The decisions of the meetings its asker may see, in one statement.
@ApplicationScoped
class CompileDecisions {
    private static final String FROM = """
         from meeting_decision d join meeting m on m.id = d.meeting_id join subjects s on s.id = m.id
        left join subjects c on c.id = d.collaboration_id and %s""".formatted(Access.condition("c"));
    private static final String ROWS = """
            select d.decision_id, x.text, d.reference, d.responsible_id, p.name,
              nullif(current_partner(p.id), p.id) as current_id, d.due_on, c.id as collaboration_id,
              m.starts_at, m.id, m.forum_id,
              (select cast(g.state #> '{content,name}' as text) from forum g join subjects t on t.id = g.id
               where g.id = m.forum_id and %s) as forum_name
            """.formatted(Access.condition("t")) + FROM
            + " left join meeting_text x on x.id = d.text_id left join partner p on p.id = d.responsible_id";
    private static final SortKeys SORT =
            new SortKeys("d.decision_id", Map.of("decidedAt", "m.starts_at", "dueDate", "d.due_on"));

    private final Session database;

    CompileDecisions(Session database) {
        this.database = database;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<CompiledDecision> matching(DecisionFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(CompileDecisions::decision)
                .toList();
    }

    long count(DecisionFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions where(DecisionFilter filter, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("m.status = 'PLANNED'")
                .and("m.forum_id = :forum", "forum", filter.forum())
                .and(
                        "d.collaboration_id = :collaboration and c.id is not null",
                        "collaboration",
                        filter.collaboration())
                .and(SamePartner.condition("d.responsible_id", "responsible"), "responsible", filter.responsible())
                .and("d.due_on <= :dueBy", "dueBy", filter.dueBy())
                .and("m.starts_at >= :from", "from", filter.decidedFrom())
                .and("m.starts_at < :before", "before", filter.decidedBefore());
    }

    private static CompiledDecision decision(Tuple row) {
        var id = row.get("decision_id", UUID.class);
        var meeting = row.get("id", UUID.class);
        var responsible = row.get("responsible_id", UUID.class);
        var at = "/samverk/v1/meetings/" + meeting;
        return new CompiledDecision(
                id,
                row.get("text", String.class),
                row.get("reference", String.class),
                responsible == null
                        ? null
                        : new Reference(responsible, row.get("name", String.class), row.get("current_id", UUID.class)),
                row.get("due_on", LocalDate.class),
                row.get("collaboration_id", UUID.class),
                row.get("starts_at", Instant.class),
                meeting,
                row.get("forum_id", UUID.class),
                texts(row.get("forum_name", String.class)),
                Map.of("decision", Link.get(at + "/decisions/" + id), "meeting", Link.get(at)));
    }

    private static @Nullable Map<String, String> texts(@Nullable String json) {
        return json == null ? null : StoredJson.mapper().convertValue(StoredJson.read(json), new TypeReference<>() {});
    }
}
