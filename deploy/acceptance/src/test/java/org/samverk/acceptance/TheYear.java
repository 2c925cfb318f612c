package org.samverk.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// Lets a year pass for a plan. The suite lives in the present and has no other clock, so what was set out, and
/// what was reported so far, is moved back by a year in the database, as its owner may. The journal stays as it
/// is.
final class TheYear {
    private static final String DAYS = """
            update followup_occasion
            set state = jsonb_set(state, '{dueDate}', to_jsonb(to_char(due_on - interval '1 year', 'YYYY-MM-DD')))
            where plan_id = ?""";
    private static final String REPORTS = """
            update followup_occasion
            set state = jsonb_set(state, '{report,submittedAt}', to_jsonb(to_char(
              (state #>> '{report,submittedAt}')::timestamptz at time zone 'UTC' - interval '1 year',
              'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
            where plan_id = ? and state #>> '{report,submittedAt}' is not null""";

    private TheYear() {}

    static void passes(UUID plan) throws SQLException {
        try (var database = DriverManager.getConnection(RunningSuite.suite().database("followup-service"))) {
            move(database, DAYS, plan);
            move(database, REPORTS, plan);
        }
    }

    private static void move(Connection database, String sql, UUID plan) throws SQLException {
        try (var moving = database.prepareStatement(sql)) {
            moving.setObject(1, plan);
            moving.executeUpdate();
        }
    }
}
