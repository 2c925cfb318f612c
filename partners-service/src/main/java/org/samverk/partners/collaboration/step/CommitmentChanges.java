package org.samverk.partners.collaboration.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.commitment.CommitmentChange;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;

/// How the commitment of a collaboration changed.
@ApplicationScoped
class CommitmentChanges {
    private static final SortKeys SORT = new SortKeys("h.number", Map.of("number", "h.number", "date", "h.changed_on"));

    private final Session database;
    private final Snapshots snapshots;

    CommitmentChanges(Session database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// @return the page's changes and, where there is a next page, one more
    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is no collaboration this actor may see
    List<CommitmentChange> of(UUID id, PageRequest page, Actor actor) {
        var where = where(id, actor);
        var rows = where.bind(database.createNativeQuery(
                        """
                        select h.number, h.from_level, h.to_level, h.changed_on, h.reason, h.recorded_at
                        from subjects s left join commitment_change h on h.collaboration_id = s.id""" + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList();
        if (rows.isEmpty() && !visible(id, actor)) {
            throw snapshots.missing(Collaborations.KIND, id, actor);
        }
        return rows.stream()
                .filter(row -> row.get("number") != null)
                .map(CommitmentChanges::change)
                .toList();
    }

    long count(UUID id, Actor actor) {
        var where = where(id, actor);
        return where.bind(database.createNativeQuery(
                        "select count(h.number) from subjects s left join commitment_change h on h.collaboration_id = s.id"
                                + where.where(),
                        Long.class))
                .getSingleResult();
    }

    private boolean visible(UUID id, Actor actor) {
        var where = where(id, actor);
        return where.bind(database.createNativeQuery("select count(*) from subjects s" + where.where(), Long.class))
                        .getSingleResult()
                > 0;
    }

    private static Conditions where(UUID id, Actor actor) {
        return Access.visibleTo(actor, "s").and("s.id = :id and s.type = 'collaboration' and not s.deleted", "id", id);
    }

    private static CommitmentChange change(Tuple row) {
        return new CommitmentChange(
                row.get("number", Integer.class),
                CommitmentLevel.valueOf(row.get("from_level", String.class)),
                CommitmentLevel.valueOf(row.get("to_level", String.class)),
                row.get("changed_on", LocalDate.class),
                row.get("reason", String.class),
                row.get("recorded_at", Instant.class));
    }
}
