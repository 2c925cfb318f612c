package org.samverk.kit.journal.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.flipkart.zjsonpatch.JsonDiff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.journal.Entry;
import org.samverk.kit.journal.history.HistoryView.Change;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// The story of one aggregate, read from the journal. Reads the whole chain in a stream, since whether it holds is
/// known only from all of it, and keeps the page asked for. Whoever was let in later is not shown what was so before.
@ApplicationScoped
public class History {
    private static final String ROWS = """
            select id, type, subject_type, subject_id, version, schema, recorded_at, effective_at, actor,
              actor_organisation, trace_id, cast(data as text) as data, previous_hash, hash, idempotency_key,
              request_hash, %s as seen
            from journal j where subject_id = :id and version <= :newest order by version""".formatted(Access.condition("j"));

    private final Session database;
    private final Instance<SubjectKind> kinds;

    History(Session database, Instance<SubjectKind> kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /// @param kind as in event types: `partner`
    /// @throws HistoryRefusal 404 when there is nothing of this kind that this actor may see
    @Transactional
    public HistoryView of(String kind, UUID id, PageRequest request, Actor actor) {
        var head = head(kind, id, actor);
        long newest = head.get("version", Long.class);
        var page = Versions.of(request, newest);
        var shown = new ArrayList<Change>();
        var walk = new Walk(SubjectKind.telling(kinds, kind, Set.of(id), actor));
        walk(walk, id, newest, head.get("whole", Boolean.class), actor, change -> {
            if (page.holds(change.version())) {
                shown.add(change);
            }
        });
        return new HistoryView(
                page.newestFirst() ? shown.reversed() : shown,
                request.page(),
                request.limit(),
                request.count() ? newest : null,
                walk.endsAt(newest, head.get("head_hash", String.class)));
    }

    /// Of what has its place within something else, gone or not.
    ///
    /// @param parent the member of its state that names what it is in, as `agreementId`
    /// @throws HistoryRefusal 404 when there is nothing of this kind in it that this actor may see
    @Transactional
    public HistoryView within(String parent, UUID parentId, String kind, UUID id, PageRequest request, Actor actor) {
        if (database.createNativeQuery(
                        "select 1 from journal where subject_id = :id and version = 1 and data ->> :parent = :parentId",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("parent", parent)
                .setParameter("parentId", parentId.toString())
                .getResultList()
                .isEmpty()) {
            throw new HistoryRefusal.NotFound(id);
        }
        return of(kind, id, request, actor);
    }

    private void walk(Walk walk, UUID id, long newest, boolean whole, Actor actor, Consumer<Change> eachChange) {
        try (var rows = database.createNativeQuery(ROWS, Tuple.class)
                .setParameter("id", id)
                .setParameter("newest", newest)
                .setParameter("everything", whole)
                .setParameter("mine", actor.mine())
                .setHint("org.hibernate.fetchSize", 50)
                .getResultStream()) {
            rows.forEach(row -> eachChange.accept(walk.next(row)));
        }
    }

    /// The versions on one page. They are counted without gaps, so a page is an interval.
    private record Versions(long first, long last, boolean newestFirst) {
        private static final SortKeys SORT = new SortKeys("version", Map.of("version", "version"));

        static Versions of(PageRequest request, long newest) {
            var before = request.offset();
            return SORT.descending(request.sort())
                    ? new Versions(newest - before - request.limit() + 1, newest - before, true)
                    : new Versions(before + 1, before + request.limit(), false);
        }

        boolean holds(long version) {
            return first <= version && version <= last;
        }
    }

    private Tuple head(String kind, UUID id, Actor actor) {
        return database
                .createNativeQuery(
                        "select s.version, s.head_hash, " + Access.everything("s")
                                + " as whole from subjects s where s.id = :id and s.type = :kind and "
                                + Access.condition("s"),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new HistoryRefusal.NotFound(id));
    }

    /// Goes along the chain row by row.
    private static final class Walk {
        private final UnaryOperator<JsonNode> told;
        private JsonNode before = JsonNodeFactory.instance.objectNode();
        private @Nullable String lastHash;
        private long version;
        private boolean seen;
        private boolean holds = true;

        Walk(UnaryOperator<JsonNode> told) {
            this.told = told;
        }

        boolean endsAt(long head, String headHash) {
            return holds && version == head && headHash.equals(lastHash);
        }

        Change next(Tuple row) {
            var entry = entry(row);
            var hash = row.get("hash", String.class);
            holds = holds
                    && entry.version() == version + 1
                    && Objects.equals(entry.previousHash(), lastHash)
                    && hash.equals(Chain.hash(entry));
            var data = told.apply(entry.data());
            var changes = JsonDiff.asJson(seen ? before : JsonNodeFactory.instance.objectNode(), data);
            before = data;
            lastHash = hash;
            version = entry.version();
            seen = row.get("seen", Boolean.class);
            return seen ? Change.of(entry, changes, hash) : Change.hidden(entry, hash);
        }

        private static Entry entry(Tuple row) {
            return new Entry(
                    row.get("id", UUID.class),
                    row.get("type", String.class),
                    row.get("subject_type", String.class),
                    row.get("subject_id", UUID.class),
                    row.get("version", Long.class),
                    row.get("schema", Integer.class),
                    row.get("recorded_at", Instant.class),
                    row.get("effective_at", Instant.class),
                    row.get("actor", UUID.class),
                    row.get("actor_organisation", String.class),
                    row.get("trace_id", String.class),
                    StoredJson.read(row.get("data", String.class)),
                    row.get("previous_hash", String.class),
                    row.get("idempotency_key", String.class),
                    row.get("request_hash", String.class));
        }
    }
}
