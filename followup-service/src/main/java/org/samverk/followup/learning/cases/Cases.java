package org.samverk.followup.learning.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.Asked;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The cases, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Cases {
    public static final String KIND = "case";

    private static final String FROM = " from learning_case c join subjects s on s.id = c.id";
    /// The goals and challenges that a case names and its reader may see.
    private static final String SEEN = """
            (select cast(jsonb_agg(x.id) as text) from (
              select k.id from jsonb_array_elements_text(c.goal_ids) as g (id)
                join known_subject k on k.id = cast(g.id as uuid) and %s
              union all
              select h.id from jsonb_array_elements_text(c.challenge_ids) as n (id)
                join subjects h on h.id = cast(n.id as uuid) and %s) x)""".formatted(Access.condition("k"), Access.condition("h"));
    private static final String ROWS =
            "select c.id, c.version, cast(c.state as text) as state, %s as seen, %s as forum, %s as names, %s as reason"
                            .formatted(
                                    SEEN,
                                    KnownSubjects.column("c.forum_id"),
                                    References.column("named.id in (c.owner_id, c.partner_id)"),
                                    LearningTexts.column("c.state #>> '{statusReason,id}'"))
                    + FROM;
    private static final SortKeys SORT =
            new SortKeys("c.id", Map.of("createdAt", "c.id", "status", "c.status", "title", SortKeys.text("c.title")));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Cases(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one case come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public LearningCase required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select c.*" + FROM + where.where() + " for update of c", LearningCase.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    public void persist(LearningCase one) {
        database.persist(one);
    }

    public void remove(LearningCase one) {
        database.remove(one);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public CaseRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Cases::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    public List<CaseRow> matching(CaseFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Cases::row)
                .toList();
    }

    public long count(CaseFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(CaseFilter filter, Actor actor) {
        var now = clock.instant();
        var conditions = Access.visibleTo(actor, "s")
                .and("c.forum_id = :forum", "forum", filter.forum())
                .and("c.source = :source", "source", filter.source())
                .and("c.status = :status", "status", filter.status());
        Asked.words(conditions, "c.search", filter.text());
        Asked.holds(conditions, "c.knowledge_kinds", "knowledgeKind", filter.knowledgeKind());
        names(conditions, "goal", "known_subject", filter.goal());
        names(conditions, "challenge", "subjects", filter.challenge());
        Asked.holds(conditions, "c.themes", "theme", filter.theme());
        Asked.externalId(conditions, KIND, "c.id", filter.externalId());
        Asked.ids(conditions, "c.id", filter.ids());
        References.named(database, conditions, "c.owner_id", "owner", filter.owner(), now);
        References.named(database, conditions, "c.partner_id", "partner", filter.partner(), now);
        return conditions;
    }

    /// What its reader may not see they do not find a case by, unless they may change it.
    /// @param named of the parameter, and of the column
    /// @param among the table that says who sees it
    private static void names(Conditions conditions, String named, String among, @Nullable UUID id) {
        if (id == null) {
            return;
        }
        Asked.holds(conditions, "c.%s_ids".formatted(named), named, id);
        conditions.and("""
                (:everything or s.owner = any (cast(:mine as uuid[])) or s.audience && cast(:mine as uuid[])
                  or exists (select from %s t where t.id = cast(:%s as uuid) and %s))""".formatted(among, named, Access.condition("t")));
    }

    private static Set<UUID> ids(@Nullable String json) {
        return json == null
                ? Set.of()
                : StoredJson.mapper().convertValue(StoredJson.read(json), new TypeReference<Set<UUID>>() {});
    }

    private static CaseRow row(Tuple tuple) {
        return new CaseRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), CaseState.class),
                References.read(tuple.get("names", String.class)),
                KnownSubjects.shown(tuple.get("forum", String.class)),
                ids(tuple.get("seen", String.class)),
                tuple.get("reason", String.class));
    }
}
