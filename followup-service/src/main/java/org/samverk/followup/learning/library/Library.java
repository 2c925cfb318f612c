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
/// texts of one page only.
@ApplicationScoped
class Library {
    private static final String LESSONS = """
            select x.id, x.type, x.search, x.state, x.owner_id, x.subject_id,
              jsonb_build_object('title', x.state #> '{content,title}', 'text', x.state #> '{content,text}') as texts
            from lesson x join subjects s on s.id = x.id""";
    private static final String CASES = """
            select x.id, 'CASE' as type, x.search, x.state, x.owner_id, cast(null as uuid) as subject_id,
              jsonb_strip_nulls(jsonb_build_object('title', x.state #> '{content,title}',
                'summary', x.state #> '{content,summary}', 'result', x.state #> '{content,result}')) as texts
            from learning_case x join subjects s on s.id = x.id""";
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
                from (select u.* from (select w.*, %s as rank from (%s) w) u
                  order by %s limit :limit offset :offset) u
                order by %s""".formatted(
                        KnownSubjects.column("u.subject_id"),
                        References.column("named.id = u.owner_id"),
                        wanted == null ? "cast(null as text)" : marked(wanted),
                        wanted == null ? "cast(null as real)" : "ts_rank_cd(w.search, %s)".formatted(wanted),
                        union(filter, actor),
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
                .bind(database.createNativeQuery("select count(*) from (" + union(filter, actor) + ") u", Long.class))
                .getSingleResult();
    }

    private static String marked(String wanted) {
        return """
                (select cast(jsonb_object_agg(t.key, m.marked) as text)
                 from jsonb_each(u.texts) t cross join lateral marked(t.value, %s) as m(marked) where m.marked <> '{}')""".formatted(wanted);
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
        return page.sort() == null ? "u.rank desc, u.id desc" : FITTEST.orderBy(page);
    }

    private static String union(LibraryFilter filter, Actor actor) {
        var parts = new ArrayList<String>();
        if (filter.type() != LibraryType.CASE) {
            parts.add(LESSONS + lessons(filter, actor).where());
        }
        if (filter.type() == null || filter.type() == LibraryType.CASE) {
            parts.add(CASES + cases(filter, actor).where());
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
