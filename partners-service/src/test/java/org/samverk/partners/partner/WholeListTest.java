package org.samverk.partners.partner;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.READER;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.ExpectedProblem.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.security.Actor;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.kit.testing.Tokens;
import org.samverk.partners.partner.search.PartnerFilter;

/// Lists that go out whole, while they are read.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WholeListTest {
    private static final int MANY = 10_050;

    private static final PartnerFilter MANY_OF_THEM = new PartnerFilter(
            "masseudtræk", null, null, null, null, null, null, true, null, null, null, null, null, null, null, null);

    private final Session database;
    private final Partners partners;
    private final WholeLists lists;

    @Inject
    WholeListTest(Session database, Partners partners, WholeLists lists) {
        this.database = database;
        this.partners = partners;
        this.lists = lists;
    }

    @Test
    void who_reads_as_many_as_may_be_is_told_to_come_back_and_others_are_not() throws Exception {
        var slow = Tokens.withSubject("slow-reader", null, "reader");
        var actor = new Actor("https://issuer.test", "slow-reader", null, Set.of("reader"), Optional.empty());
        var begun = new CountDownLatch(3);
        var end = new Semaphore(0);
        StreamingOutput list = _ -> {
            begun.countDown();
            end.acquireUninterruptibly();
        };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 3; i++) {
                var _ = readers.submit(() -> {
                    lists.told(list, actor).write(OutputStream.nullOutputStream());
                    return true;
                });
            }
            begun.await();
            problem(as(slow).accept("text/csv").get(PARTNERS), 503, "service-unavailable");
            ExportTest.exported("text/csv", "kind=REGION");
            end.release(3);
        }
        as(slow).accept("text/csv").get(PARTNERS + "?kind=REGION").then().statusCode(200);
    }

    private void fill() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                        insert into partner (id, version, state)
                        select cast(lpad(to_hex(n), 32, '0') as uuid), 1, jsonb_build_object('status', 'ACTIVE',
                          'confirmed', true, 'archived', true, 'createdAt', '2026-01-01T00:00:00Z', 'updatedAt',
                          '2026-01-01T00:00:00Z', 'content', jsonb_build_object('name', 'Masseudtræk ' || n,
                            'country', 'DK', 'kind', 'NGO', 'sector', 'CIVIL_SOCIETY'))
                        from generate_series(1, :many) n
                        on conflict do nothing""")
                        .setParameter("many", MANY)
                        .executeUpdate());
    }

    @Test
    void the_whole_list_is_read_over_a_cursor_that_is_open_meanwhile() {
        fill();
        var cursors = new ArrayList<Long>();
        partners.each(MANY_OF_THEM, Partners.order(null, null), _ -> {
            if (cursors.isEmpty()) {
                cursors.add(database.createNativeQuery("select count(*) from pg_cursors where name <> ''", Long.class)
                        .getSingleResult());
            }
        });
        assertEquals(List.of(1L), cursors);
    }

    @Test
    void the_whole_list_goes_out_in_one_statement_however_long_it_is() throws Exception {
        fill();
        assertEquals(1, SqlStatements.during(() -> assertEquals(MANY + 1L, lines("text/csv"))));
        assertEquals(
                1,
                SqlStatements.during(() -> as(READER)
                        .accept("application/ld+json")
                        .get(PARTNERS + "?q=masseudtræk&archived=true")
                        .then()
                        .body("'@graph'.size()", equalTo(MANY))));
    }

    private static long lines(String accept) {
        return ExportTest.exported(accept, "q=masseudtræk&archived=true")
                .lines()
                .count();
    }
}
