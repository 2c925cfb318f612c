package org.samverk.partners.forum.meeting.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// How far the meetings of each series are planned.
@ApplicationScoped
public class PlannedSeries {
    private static final int BATCH = 500;

    private final Session database;

    PlannedSeries(Session database) {
        this.database = database;
    }

    /// @param first the day the rule counts from
    public record Planned(LocalDate first, LocalDate until) {
        /// Whether that is over everywhere.
        boolean passed(Instant now) {
            return until.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1));
        }
    }

    void begin(UUID id, Planned planned) {
        database.createNativeMutationQuery(
                        "insert into planned_series (id, first_day, planned_until) values (:id, :first, :until)")
                .setParameter("id", id)
                .setParameter("first", planned.first())
                .setParameter("until", planned.until())
                .executeUpdate();
    }

    /// So many at a time, in the order of their ids.
    List<UUID> plannedBefore(LocalDate day, UUID after) {
        return database.createNativeQuery(
                        "select id from planned_series where planned_until < :day and id > :after order by id limit :limit",
                        UUID.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("limit", BATCH)
                .getResultList();
    }

    /// Held until the transaction ends.
    Optional<Planned> held(UUID id) {
        return database
                .createNativeQuery(
                        "select first_day, planned_until from planned_series where id = :id for update", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row ->
                        new Planned(row.get("first_day", LocalDate.class), row.get("planned_until", LocalDate.class)))
                .findFirst();
    }

    void moveOn(UUID id, LocalDate until) {
        database.createNativeMutationQuery("update planned_series set planned_until = :until where id = :id")
                .setParameter("id", id)
                .setParameter("until", until)
                .executeUpdate();
    }

    void end(UUID id) {
        database.createNativeMutationQuery("delete from planned_series where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
