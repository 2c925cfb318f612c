package org.samverk.partners.checklist;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.partner.registered.SamePartner;

/// The checklists, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Checklists {
    static final String KIND = "checklist";

    private static final String FROM = " from checklist k join subjects s on s.id = k.id";
    private static final String ROWS = """
            select k.id, k.version, cast(k.state as text) as state,
              (select cast(jsonb_object_agg(p.id, jsonb_build_object('id', p.id, 'name', p.name,
                'currentPartnerId', nullif(current_partner(p.id), p.id))) as text)
               from partner p where p.id = k.owner_id) as names""" + FROM;
    private static final String ANSWERED = """
            select k.id, j.version, cast(k.state as text) as now, cast(j.data as text) as then, (%s or %s) as seen
            from checklist k join subjects s on s.id = k.id
            join unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) a(id, version) on a.id = k.id
            join journal j on j.subject_id = a.id and j.version = a.version
            """.formatted(Access.everything("s"), Access.condition("j"));
    private static final SortKeys SORT = new SortKeys("k.id", Map.of("createdAt", "k.id", "kind", "k.kind"));

    private final Session database;
    private final Snapshots snapshots;

    Checklists(Session database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// Those of these that this actor may see, by id.
    public Map<UUID, AskedChecklist> asked(Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var where = Access.visibleTo(actor, "s").and("k.id in (:ids)");
        return where
                .bind(database.createNativeQuery(ROWS + where.where(), Tuple.class))
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .map(Checklists::row)
                .map(row -> new AskedChecklist(
                        row.id(),
                        row.version(),
                        row.state().content().kind(),
                        row.state().content().title(),
                        row.state().content().items()))
                .collect(Collectors.toMap(AskedChecklist::id, Function.identity()));
    }

    /// Those of these that this actor may see, by id, with what each asked at the version it was answered at; of what
    /// the actor could not see then, only what it asks still.
    /// @param versions by the ids of the checklists
    public Map<UUID, AskedChecklist> answered(Map<UUID, Long> versions, Actor actor) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        var where = Access.visibleTo(actor, "s");
        var answered = List.copyOf(versions.entrySet());
        return where
                .bind(database.createNativeQuery(ANSWERED + where.where(), Tuple.class))
                .setParameter("ids", array(answered.stream().map(Map.Entry::getKey)))
                .setParameter("versions", array(answered.stream().map(Map.Entry::getValue)))
                .getResultList()
                .stream()
                .map(Checklists::askedThen)
                .collect(Collectors.toMap(AskedChecklist::id, Function.identity()));
    }

    private static String array(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static AskedChecklist askedThen(Tuple tuple) {
        var now = state(tuple.get("now", String.class)).content();
        var items =
                new ArrayList<>(state(tuple.get("then", String.class)).content().items());
        if (!tuple.get("seen", Boolean.class)) {
            items.removeIf(before -> now.items().stream().noneMatch(item -> item.stillAsks(before)));
        }
        return new AskedChecklist(
                tuple.get("id", UUID.class), tuple.get("version", Long.class), now.kind(), now.title(), items);
    }

    /// For changing: held until the transaction ends.
    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is none this actor may see
    Checklist required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("k.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select k.*" + FROM + where.where() + " for update of k", Checklist.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    void persist(Checklist checklist) {
        database.persist(checklist);
    }

    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is none this actor may see
    ChecklistRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("k.id = :id", "id", id);
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Checklists::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<ChecklistRow> matching(ChecklistFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Checklists::row)
                .toList();
    }

    long count(ChecklistFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions where(ChecklistFilter filter, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("k.kind = :kind", "kind", filter.kind())
                .and(SamePartner.condition("k.owner_id", "owner"), "owner", filter.owner())
                .and("k.archived = :archived", "archived", filter.archived());
    }

    private static ChecklistRow row(Tuple tuple) {
        @Nullable String names = tuple.get("names", String.class);
        return new ChecklistRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                state(tuple.get("state", String.class)),
                names == null
                        ? Map.of()
                        : StoredJson.mapper().convertValue(StoredJson.read(names), new TypeReference<>() {}));
    }

    private static ChecklistState state(String json) {
        return StoredJson.mapper().convertValue(StoredJson.read(json), ChecklistState.class);
    }
}
