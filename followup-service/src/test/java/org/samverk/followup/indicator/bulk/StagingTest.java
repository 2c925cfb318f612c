package org.samverk.followup.indicator.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.indicator.AnIndicator.SKOVDE;
import static org.samverk.followup.indicator.AnIndicator.defined;
import static org.samverk.followup.indicator.AnIndicator.entered;
import static org.samverk.followup.indicator.AnIndicator.id;
import static org.samverk.followup.indicator.AnIndicator.measured;
import static org.samverk.followup.indicator.AnIndicator.smoking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.Stage;
import org.samverk.followup.evaluation.AnEvaluation;
import org.samverk.followup.indicator.AnIndicator;
import org.samverk.followup.indicator.measurement.MeasurementState;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class StagingTest {
    private static final int FEW = 200;
    private static final int MANY = 3000;
    /// Of measurements looked at for each row: to find out whether it is there, and to write it.
    private static final int SOME = 10;

    private final Stage stage;
    private final Staging staging;
    private final Session database;

    @Inject
    StagingTest(Stage stage, Staging staging, Session database) {
        this.stage = stage;
        this.staging = staging;
        this.database = database;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
        AnIndicator.publish();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void what_is_looked_at_grows_with_the_file_and_no_faster() throws SQLException {
        var before = id(defined(smoking()));
        var indicator = id(defined(smoking()));
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        asOwner("truncate measurement");
        QuarkusTransaction.requiringNew().run(() -> staging.put(first, rows(before, FEW)));
        asOwner("analyze measurement, measurement_staged");

        assertGrowsWithTheFile(() -> {
            staging.put(second, rows(indicator, MANY));
            staging.expectMany();
            assertEquals(0, staging.existing(second, indicator));
            assertEquals(MANY, staging.load(second, Instant.EPOCH));
        });
        assertGrowsWithTheFile(() -> {
            staging.expectMany();
            var faults = new Faults();
            staging.otherwise(second, indicator, faults);
            assertTrue(faults.none());
            assertEquals(MANY, staging.existing(second, indicator));
            assertEquals(0, staging.load(second, Instant.EPOCH));
        });
        QuarkusTransaction.requiringNew().run(() -> {
            staging.clear(first);
            staging.clear(second);
        });
    }

    @Test
    void what_is_held_to_be_corrected_is_named_meanwhile() {
        var indicator = defined(smoking());
        var measurement = measured(SKOVDE, "2024", 7);
        measurement.put("breakdown", Map.of("ageGroup", "Grupp 0"));
        var content = AnEvaluation.evaluating(Subject.Type.AGREEMENT, AGREEMENT);
        content.put("measurementIds", List.of(id(entered(indicator, measurement))));
        var one = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            staging.put(one, rows(id(indicator), 1));
            assertEquals(1, staging.hold(one, id(indicator)));
            AnEvaluation.planned(content);
            staging.clear(one);
        });
    }

    private static List<Staging.Staged> rows(UUID indicator, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Staging.Staged(
                        i + 2L,
                        new MeasurementState(
                                indicator,
                                new MeasurementContent(
                                        SKOVDE,
                                        "2024",
                                        new Breakdown(Breakdown.Sex.TOTAL, "Grupp " + i, null, null),
                                        MeasurementStatus.ACTUAL,
                                        BigDecimal.TEN,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                null,
                                Instant.EPOCH,
                                Instant.EPOCH)))
                .toList();
    }

    private void assertGrowsWithTheFile(Runnable asked) {
        var looked = QuarkusTransaction.requiringNew().call(() -> {
            var before = lookedAt();
            asked.run();
            return lookedAt() - before;
        });
        assertTrue(looked <= (long) SOME * MANY, looked + " measurements looked at");
    }

    /// In this transaction, and in those before it on this connection that PostgreSQL has not added up yet.
    private long lookedAt() {
        return database.createNativeQuery(
                        "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'measurement'",
                        Long.class)
                .getSingleResult();
    }

    private static void asOwner(String statement) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var to = connection.createStatement()) {
            to.execute(statement);
        }
    }
}
