package org.samverk.followup.learning.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.Asked;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// Lessons and published cases as one list, as far as their asker may see. One statement; words are marked in the
/// texts of one page only, and what fits best is looked for among so many of the newest at a time
/// (docs/decisions/0041).
@ApplicationScoped
class Library {
    private static final int RANKED_AT_ONCE = 500;

    private static final String LESSONS = """
            select x.id, x.type, x.search, x.state, x.owner_id, x.subject_id
            from lesson x join subjects s on s.id = x.id""";
    private static final String CASES = """
            select x.id, 'CASE' as type, x.search, x.state, x.owner_id, cast(null as uuid) as subject_id
            from learning_case x join subjects s on s.id = x.id""";
    private static final String TEXTS = """
            jsonb_strip_nulls(jsonb_build_object('title', u.state #> '{content,title}', 'text', u.state #> '{content,text}',
              'summary', u.state #> '{content,summary}', 'result', u.state #> '{content,result}'))""";
    private static final SortKeys OF_EITHER = new SortKeys("x.id", Map.of("createdAt", "x.id"));
    private static final SortKeys NEWEST = new SortKeys("u.id", Map.of("createdAt", "u.id"));
    private static final SortKeys FITTEST = new SortKeys("u.id", Map.of("createdAt", "u.id", "rank", "u.rank"));

    private final Session database;
    private final Clock clock;

    Library(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the page's items and, where there is a next page, one more
    List<LibraryItem> matching(LibraryFilter filter, PageRequest page, Actor actor) {
        var wanted = wanted(filter);
        var order = order(page, wanted);
        var shown = """
                select u.id, u.type, cast(u.state as text) as state, u.rank, %s as subject, %s as names, %s as highlights
                from (select u.* from (
                    select w.*, %s as rank, (row_number() over (order by w.id desc) - 1) / %d as turn from (%s) w) u
                  order by %s limit :limit offset :offset) u
                order by %s""".formatted(
                        KnownSubjects.column("u.subject_id"),
                        References.column("named.id = u.owner_id"),
                        wanted == null ? "cast(null as text)" : marked(wanted),
                        wanted == null ? "cast(null as real)" : "ts_rank_cd(w.search, %s)".formatted(wanted),
                        RANKED_AT_ONCE,
                        candidates(filter, page, actor),
                        order,
                        order);
        return parameters(filter, actor)
                .with("now", clock.instant())
                .bind(database.createNativeQuery(shown, Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Library::item)
                .toList();
    }

    long count(LibraryFilter filter, Actor actor) {
        return parameters(filter, actor)
                .bind(database.createNativeQuery("select count(*) from (" + all(filter, actor) + ") u", Long.class))
                .getSingleResult();
    }

    private static String marked(String wanted) {
        return """
                (select cast(jsonb_object_agg(t.key, m.marked) as text)
                 from jsonb_each(%s) t cross join lateral marked(t.value, %s) as m(marked) where m.marked <> '{}')""".formatted(TEXTS, wanted);
    }

    /// SQL of the words asked for; nothing where none are.
    private static @Nullable String wanted(LibraryFilter filter) {
        if (filter.text() == null) {
            return null;
        }
        return "words_wanted(cast(:text as text), %s)"
                .formatted(filter.language() == null ? "null" : "cast(:language as text)");
    }

    /// What fits best comes first, unless asked for otherwise.
    private static String order(PageRequest page, @Nullable String wanted) {
        if (wanted == null) {
            return NEWEST.orderBy(page);
        }
        return page.sort() == null ? "u.turn, u.rank desc, u.id desc" : FITTEST.orderBy(page);
    }

    /// Of lessons and of cases each as many as the page needs, in its order.
    private static String candidates(LibraryFilter filter, PageRequest page, Actor actor) {
        if (page.sort() != null && page.sort().contains("rank")) {
            return all(filter, actor);
        }
        if (filter.text() != null && page.sort() == null) {
            var atMost = ((page.offset() + page.limit()) / RANKED_AT_ONCE + 1) * RANKED_AT_ONCE;
            return union(
                    filter,
                    actor,
                    where -> " where x.id in (%s)".formatted(NewestWithWords.of("lesson", where, atMost)),
                    where -> " where x.id in (%s)".formatted(NewestWithWords.of("learning_case", where, atMost)));
        }
        UnaryOperator<String> inOrder =
                where -> where + " order by %s limit :limit + :offset".formatted(OF_EITHER.orderBy(page));
        return union(filter, actor, inOrder, inOrder);
    }

    private static String all(LibraryFilter filter, Actor actor) {
        return union(filter, actor, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /// @param lessons makes of their conditions what chooses them; so does `cases`
    private static String union(
            LibraryFilter filter, Actor actor, UnaryOperator<String> lessons, UnaryOperator<String> cases) {
        var parts = new ArrayList<String>();
        if (filter.type() != LibraryType.CASE) {
            parts.add("(" + LESSONS + lessons.apply(lessons(filter, actor).where()) + ")");
        }
        if (filter.type() == null || filter.type() == LibraryType.CASE) {
            parts.add("(" + CASES + cases.apply(cases(filter, actor).where()) + ")");
        }
        return String.join(" union all ", parts);
    }

    private static Conditions parameters(LibraryFilter filter, Actor actor) {
        return filter.type() == LibraryType.CASE ? cases(filter, actor) : lessons(filter, actor);
    }

    private static Conditions lessons(LibraryFilter filter, Actor actor) {
        return either(filter, actor)
                .and("x.type = :type", "type", filter.type())
                .and("x.outcome_rating >= :minOutcome", "minOutcome", filter.minOutcome());
    }

    /// They are not rated.
    private static Conditions cases(LibraryFilter filter, Actor actor) {
        var published = either(filter, actor).and("x.status = 'PUBLISHED'");
        return filter.minOutcome() == null ? published : published.and("false");
    }

    private static Conditions either(LibraryFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s").and("x.search @@ " + wanted(filter), "text", filter.text());
        Asked.holds(conditions, "x.themes", "theme", filter.theme());
        return filter.text() == null || filter.language() == null
                ? conditions
                : conditions.with("language", filter.language());
    }

    private static LibraryItem item(Tuple tuple) {
        var state = StoredJson.read(tuple.get("state", String.class));
        var content = state.path("content");
        var type = LibraryType.valueOf(tuple.get("type", String.class));
        var id = tuple.get("id", UUID.class);
        var highlights = tuple.get("highlights", String.class);
        return new LibraryItem(
                id,
                type,
                as(content.path("title"), new TypeReference<>() {}),
                state.path("status").asText(),
                References.read(tuple.get("names", String.class))
                        .of(UUID.fromString(content.path("ownerPartnerId").asText())),
                content.has("subject") ? subject(content, tuple.get("subject", String.class)) : null,
                content.hasNonNull("outcomeRating")
                        ? content.path("outcomeRating").asInt()
                        : null,
                as(content.path("themes"), new TypeReference<>() {}),
                tuple.get("rank", Float.class),
                highlights == null ? Map.of() : as(StoredJson.read(highlights), new TypeReference<>() {}),
                as(state.path("updatedAt"), new TypeReference<>() {}),
                LibraryItem.links(type, id));
    }

    private static SubjectView subject(JsonNode content, @Nullable String known) {
        return SubjectView.of(as(content.path("subject"), new TypeReference<>() {}), KnownSubjects.shown(known));
    }

    private static <T> T as(JsonNode json, TypeReference<T> type) {
        return StoredJson.mapper().convertValue(json, type);
    }
}
