package org.samverk.followup.learning.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
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

/// The entries, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Entries {
    static final String KIND = "documentation-entry";

    private static final String FROM = " from documentation_entry e join subjects s on s.id = e.id";
    private static final String ROWS =
            "select e.id, e.version, cast(e.state as text) as state, %s as subject, %s as names, %s as text"
                            .formatted(
                                    KnownSubjects.column("e.subject_id"),
                                    References.column("named.id = e.owner_id"),
                                    LearningTexts.column("e.state #>> '{text,id}'"))
                    + FROM;
    private static final SortKeys SORT = new SortKeys("e.id", Map.of("createdAt", "e.id", "date", "e.day"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Entries(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one entry come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    DocumentationEntry required(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("e.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select e.*" + FROM + where.where() + " for update of e", DocumentationEntry.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// All that document these, held until the transaction ends.
    List<DocumentationEntry> about(Set<UUID> subjects) {
        return database.createNativeQuery(
                        "select e.* from documentation_entry e where e.subject_id in (:subjects) order by e.id for update",
                        DocumentationEntry.class)
                .setParameterList("subjects", subjects)
                .getResultList();
    }

    void persist(DocumentationEntry entry) {
        database.persist(entry);
    }

    void remove(DocumentationEntry entry) {
        database.remove(entry);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    EntryRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("e.id = :id", "id", id).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Entries::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<EntryRow> matching(EntryFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Entries::row)
                .toList();
    }

    long count(EntryFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions where(EntryFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("e.subject_id = :subject", "subject", filter.subject())
                .and(KnownSubjects.of("e.subject_id"), "agreement", filter.agreement())
                .and("e.kind = :kind", "kind", filter.kind())
                .and("e.day >= :from", "from", filter.from())
                .and("e.day < :before", "before", filter.before());
        Asked.ids(conditions, "e.id", filter.ids());
        References.named(database, conditions, "e.owner_id", "owner", filter.owner(), clock.instant());
        return conditions;
    }

    private static EntryRow row(Tuple tuple) {
        return new EntryRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), EntryState.class),
                References.read(tuple.get("names", String.class)),
                KnownSubjects.shown(tuple.get("subject", String.class)),
                tuple.get("text", String.class));
    }
}
