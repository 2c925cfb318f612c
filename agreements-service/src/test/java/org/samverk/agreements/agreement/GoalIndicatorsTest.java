package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.OUTSIDER;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// The indicators of followup-service that goals are measured by.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class GoalIndicatorsTest {
    private static final String DEFINED = "indicator.defined";

    private final FeedReader reader;
    private final UUID indicator = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    GoalIndicatorsTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void a_goal_names_indicators_its_writer_may_see() {
        tell(indicator, 1, DEFINED, Access.shared(OUTSIDER));
        tell(other, 1, DEFINED, new Access(OUTSIDER, Visibility.PRIVATE, Set.of()));
        var drafted = drafted(between(REGION, MUNICIPALITY));
        refused(
                        changed(drafted, COORDINATOR, measuredBy(UUID.randomUUID(), indicator, other)),
                        422,
                        "unknown-reference")
                .then()
                .body(
                        "errors.pointer",
                        contains(
                                "/terms/goals/0/subGoals/0/indicatorIds/0",
                                "/terms/goals/0/subGoals/0/indicatorIds/2"));
        refused(changed(drafted, COORDINATOR, measuredBy(indicator, indicator)), 400, "validation-failed");
        as(COORDINATOR).get(at(drafted)).then().body("version", equalTo(1));
        changed(drafted, COORDINATOR, measuredBy(indicator))
                .then()
                .statusCode(200)
                .body("terms.goals[0].subGoals[0].indicatorIds", contains(indicator.toString()));
        var created = new HashMap<>(between(REGION, MUNICIPALITY));
        created.putAll(measuredBy(other));
        refused(as(COORDINATOR).body(created).post(AGREEMENTS), 422, "unknown-reference");
    }

    @Test
    void one_unheard_of_is_asked_for_before_it_is_refused() throws Exception {
        var drafted = drafted(between(REGION, MUNICIPALITY));
        NeighbourStub.whileAway(
                () -> refused(changed(drafted, COORDINATOR, measuredBy(indicator)), 503, "service-unavailable"));
        as(COORDINATOR).get(at(drafted)).then().body("version", equalTo(1));
        NeighbourStub.publish("followup", DEFINED, indicator, 1, content("R-1"), Access.shared(OUTSIDER));
        changed(drafted, COORDINATOR, measuredBy(indicator)).then().statusCode(200);
        NeighbourStub.whileAway(() -> changed(drafted, COORDINATOR, measuredBy(indicator, indicator(2)))
                .then()
                .statusCode(503));
    }

    @Test
    void what_was_named_stays_though_it_is_gone_or_seen_no_more() {
        tell(indicator, 1, DEFINED, Access.shared(OUTSIDER));
        tell(other, 1, DEFINED, Access.shared(OUTSIDER));
        var drafted = drafted(between(REGION, MUNICIPALITY));
        changed(drafted, COORDINATOR, measuredBy(indicator, other)).then().statusCode(200);
        tell(indicator, 2, "indicator.changed", new Access(OUTSIDER, Visibility.PRIVATE, Set.of()));
        tell(other, 2, "indicator.deleted", Access.shared(OUTSIDER));
        changed(drafted, COORDINATOR, measuredBy(other, indicator)).then().statusCode(200);
        changed(drafted, COORDINATOR, measuredBy()).then().statusCode(200);
        refused(changed(drafted, COORDINATOR, measuredBy(other)), 422, "unknown-reference");
    }

    @Test
    void the_gap_closes_and_the_document_tells_their_names() {
        tell(indicator, 1, DEFINED, Access.shared(OUTSIDER));
        tell(other, 1, DEFINED, Access.shared(OUTSIDER));
        var drafted = drafted(between(REGION, MUNICIPALITY));
        as(COORDINATOR).get(at(drafted) + "/gaps").then().body("items", hasItem("INDICATORS"));
        changed(drafted, COORDINATOR, measuredBy(indicator, other)).then().statusCode(200);
        as(COORDINATOR).get(at(drafted) + "/gaps").then().body("items", not(hasItem("INDICATORS")));
        tell(other, 2, "indicator.changed", new Access(OUTSIDER, Visibility.PRIVATE, Set.of()));
        as(COORDINATOR)
                .accept("text/html")
                .get(at(drafted) + "/document")
                .then()
                .body(allOf(
                        containsString(code(indicator) + " Dagligrygere, " + other), not(containsString(code(other)))));
    }

    private static UUID indicator(int number) {
        return new UUID(number, number);
    }

    private void tell(UUID id, long version, String type, Access access) {
        NeighbourStub.publish("followup", type, id, version, content(code(id)), access);
        reader.catchUp("followup");
    }

    private static String code(UUID id) {
        return "R-" + id.toString().substring(0, 8);
    }

    private static Map<String, Object> content(String code) {
        return Map.of("content", Map.of("code", code, "name", Map.of("da", "Dagligrygere")));
    }

    private static Map<String, Object> measuredBy(UUID... indicators) {
        var goal = Map.of(
                "level", "SUB_GOAL", "number", "1.1", "title", Map.of("da", "A"), "indicatorIds", List.of(indicators));
        var root =
                Map.of("level", "OVERALL_GOAL", "number", "1", "title", Map.of("da", "A"), "subGoals", List.of(goal));
        var terms = new HashMap<>(terms(REGION, MUNICIPALITY));
        terms.put("goals", List.of(root));
        return Map.of("terms", terms);
    }
}
