package org.samverk.agreements.agreement;

import java.time.Instant;
import org.hibernate.Session;
import org.samverk.kit.stored.Conditions;

/// Which agreements are in force and will be no more after some days. Few of them are found by the index of last days
/// alone and then read newest first; of many, the newest are not far from one another, and the planner finds them so.
final class Expiring {
    private static final int FEW = 5_000;
    private static final String SOON = "%1$s.phase = 'CONCLUDED' and %1$s.over_at > :now and %1$s.over_at <= :expiring";

    private Expiring() {}

    /// Adds the condition to those of the agreements `a`.
    static void before(Instant until, Instant now, Conditions conditions, Session database) {
        var soon = SOON.formatted("e");
        conditions
                .and("a.begins_at <= :now")
                .and(
                        areFew(until, now, database)
                                ? "a.id = any (array(select e.id from agreement e where %s))".formatted(soon)
                                : SOON.formatted("a"))
                .with("now", now)
                .with("expiring", until);
    }

    private static boolean areFew(Instant until, Instant now, Session database) {
        var first = "select count(*) from (select from agreement e where %s limit %d) soon"
                .formatted(SOON.formatted("e"), FEW + 1);
        return database.createNativeQuery(first, Long.class)
                        .setParameter("now", now)
                        .setParameter("expiring", until)
                        .getSingleResult()
                <= FEW;
    }
}
