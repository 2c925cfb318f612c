package org.samverk.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.testing.PostgresResource;

/// What keeps first pages quick. How quick is measured by `./samverk bench followup`.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FirstPageTest {
    private static final String ID = "'00000000-0000-7000-8000-000000000001'";

    private final Session database;

    @Inject
    FirstPageTest(Session database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "followup_occasion; status = 'RETURNED'",
                "followup_occasion; subject_id = " + ID,
                "followup_occasion; reporter_id in (" + ID + ")",
                "followup_occasion; recipient_id in (" + ID + ")",
                "followup_occasion; reporter_forum_id = " + ID,
                "followup_occasion; recipient_forum_id = " + ID,
                "measurement; indicator_id = " + ID + " and status = 'PRELIMINARY'"
            })
    void the_newest_of_one_value_stand_in_an_index(String table, String condition) {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            for (var other : new String[] {"sort", "seqscan", "bitmapscan"}) {
                database.createNativeMutationQuery("set local enable_%s = off".formatted(other))
                        .executeUpdate();
            }
            return String.join(
                    "\n",
                    database.createNativeQuery(
                                    "explain select id from %s where %s order by id desc".formatted(table, condition),
                                    String.class)
                            .getResultList());
        });
        assertTrue(plan.contains("Index Cond") && !plan.contains("Sort") && !plan.contains("Filter"), plan);
    }

    @Test
    void no_page_is_read_by_merging_with_all_that_is_newer_nor_compiled_nor_planned_for_any_value() {
        assertEquals("off", answer("show enable_mergejoin"));
        assertEquals("off", answer("show jit"));
        assertEquals("force_custom_plan", answer("show plan_cache_mode"));
    }

    private Object answer(String query) {
        return database.createNativeQuery(query, String.class).getSingleResultOrNull();
    }
}
