package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.changed;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ThemesTest {
    private final FeedReader reader;
    private final DataSource database;

    @Inject
    ThemesTest(FeedReader reader, DataSource database) {
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void a_theme_is_a_common_one_or_an_owners_own() {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        content.put("themes", List.of("TOBACO", "ALCOHOL", "RM:SMOKE_FREE", "tobacco"));
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/themes/0", "/themes/3"));
        content.put("themes", List.of("ALCOHOL", "RM:SMOKE_FREE"));
        drafted(content).then().body("themes", contains("ALCOHOL", "RM:SMOKE_FREE"));
    }

    @Test
    void so_is_that_of_a_goal_however_deep() {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        refused(changed(drafted, COORDINATOR, Map.of("terms", themed("TOBACO"))), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/terms/goals/0/subGoals/0/themes/0"));
        changed(drafted, COORDINATOR, Map.of("terms", themed("TOBACCO"))).then().statusCode(200);
        refused(changed(drafted, COORDINATOR, Map.of("terms", themed("TOBACCO", "TOBACCO"))), 400, "validation-failed");
    }

    @Test
    void a_code_unheard_of_is_asked_for_before_it_is_refused() throws Exception {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        var sleep = Map.of("themes", List.of("SLEEP"));
        refused(changed(drafted, COORDINATOR, sleep), 422, "unknown-reference");
        AnAgreement.themes("TOBACCO", "ALCOHOL", "SLEEP");
        NeighbourStub.whileAway(() -> refused(changed(drafted, COORDINATOR, sleep), 503, "service-unavailable"));
        as(COORDINATOR).get(at(drafted)).then().body("version", equalTo(1));
        changed(drafted, COORDINATOR, sleep).then().statusCode(200);
        assertTrue(kept("SLEEP"), "a restart must not forget it");
        NeighbourStub.whileAway(() -> changed(drafted, COORDINATOR, Map.of("themes", List.of("TOBACCO")))
                .then()
                .statusCode(200));
    }

    private boolean kept(String theme) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select from known_theme where code = ?")) {
            query.setString(1, theme);
            return query.executeQuery().next();
        }
    }

    private static Map<String, Object> themed(String... themes) {
        var goal = Map.of("level", "SUB_GOAL", "number", "1.1", "title", Map.of("da", "A"), "themes", List.of(themes));
        var root =
                Map.of("level", "OVERALL_GOAL", "number", "1", "title", Map.of("da", "A"), "subGoals", List.of(goal));
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("goals", List.of(root));
        return terms;
    }
}
