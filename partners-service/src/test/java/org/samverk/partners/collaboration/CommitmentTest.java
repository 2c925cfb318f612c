package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.agreement;
import static org.samverk.partners.collaboration.ACollaboration.at;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.done;
import static org.samverk.partners.collaboration.ACollaboration.established;
import static org.samverk.partners.collaboration.ACollaboration.move;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.patched;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.publish;
import static org.samverk.partners.collaboration.ACollaboration.signed;
import static org.samverk.partners.collaboration.ACollaboration.standing;
import static org.samverk.partners.collaboration.ACollaboration.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class CommitmentTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private final SettableClock clock;
    private Org region = NOBODY;
    private Org council = NOBODY;

    @Inject
    CommitmentTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void register_partners() {
        region = org("Region Syd", "AUTHORITY");
        council = org("Kommunen", "AUTHORITY");
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    private Response moved(Response collaboration, String to) {
        return region.coordinator().body(move(to)).post(at(collaboration) + "/commitment-changes");
    }

    private Response linked(UUID agreement) {
        return linked(between(region, council), agreement);
    }

    private Response linked(Map<String, Object> content, UUID agreement) {
        content.put("agreementIds", List.of(agreement.toString()));
        return established(region, content);
    }

    private Response formal(UUID agreement) {
        var collaboration = linked(agreement);
        moved(collaboration, "FORMAL").then().statusCode(201).body("commitmentLevel", equalTo("FORMAL"));
        return collaboration;
    }

    @Test
    void level_two_needs_a_practice_of_that_level() {
        var collaboration = established(region, between(region, council));
        problem(moved(collaboration, "COMMITTED"), 422, "commitment-needs-practice")
                .then()
                .body("errors.pointer", contains("/practices"));
        patched(region, collaboration, Map.of("practices", List.of("DIALOGUE", "MUTUAL_REFERRAL")));
        moved(collaboration, "COMMITTED")
                .then()
                .statusCode(201)
                .body("commitmentLevel", equalTo("COMMITTED"))
                .body("commitmentSince", equalTo("2026-03-01"));
        problem(
                patched(region, collaboration, Map.of("practices", List.of("DIALOGUE"))),
                422,
                "commitment-needs-practice");
        problem(moved(collaboration, "COMMITTED"), 409, "illegal-transition")
                .then()
                .body("allowed", contains("INFORMAL", "FORMAL"));
    }

    @Test
    void level_three_needs_a_signed_agreement_between_the_participants() {
        var other = org("Uvedkommende", "AUTHORITY");
        var drafted = UUID.randomUUID();
        publish(drafted, 1, terms("CONTRACT", region, council), standing("PROPOSED", "RESTRICTED", null, region));
        var ended = UUID.randomUUID();
        publish(
                ended,
                1,
                terms("CONTRACT", region, council),
                standing("CONCLUDED", "RESTRICTED", "2026-02-28", region));
        var intent = UUID.randomUUID();
        publish(intent, 1, terms("LETTER_OF_INTENT", region, council), standing("CONCLUDED", "SHARED", null));
        var elsewhere = UUID.randomUUID();
        publish(elsewhere, 1, terms("CONTRACT", region, other), standing("CONCLUDED", "SHARED", null));
        for (var one : List.of(drafted, ended, intent, elsewhere)) {
            problem(moved(linked(one), "FORMAL"), 422, "commitment-needs-agreement")
                    .then()
                    .body("errors.pointer", contains("/agreementIds"));
        }
        problem(moved(established(region, between(region, council)), "FORMAL"), 422, "commitment-needs-agreement");
        formal(agreement(region, council));
        var coming = UUID.randomUUID();
        var standing = standing("CONCLUDED", "SHARED", null).with("beginsOn", "2027-01-01");
        publish(coming, 1, terms("IOP", region, council), standing);
        formal(coming);
    }

    @Test
    void a_unit_is_bound_by_what_it_belongs_to_has_signed_but_two_units_of_one_are_not() {
        var clinic = org("Klinikken", "ASSOCIATION", council);
        var school = org("Skolen", "ASSOCIATION", council);
        var signed = agreement(region, council);
        moved(linked(between(region, clinic), signed), "FORMAL").then().statusCode(201);
        var inside = between(clinic, school);
        inside.put("ownerPartnerId", region.id().toString());
        problem(moved(linked(inside, signed), "FORMAL"), 422, "commitment-needs-agreement");
    }

    @Test
    void an_agreement_that_may_have_been_signed_by_now_is_asked_for_first() throws Exception {
        var late = UUID.randomUUID();
        publish(late, 1, terms("CONTRACT", region, council), standing("PROPOSED", "RESTRICTED", null, region));
        var collaboration = linked(late);
        NeighbourStub.whileAway(() -> problem(moved(collaboration, "FORMAL"), 503, "service-unavailable"));
        publish(late, 2, terms("CONTRACT", region, council), standing("CONCLUDED", "RESTRICTED", null, region));
        moved(collaboration, "FORMAL").then().statusCode(201);
    }

    @Test
    void it_is_formal_at_the_earliest_when_all_have_signed_whenever_the_agreement_begins() {
        for (var begin : List.of("2026-01-01", "2027-01-01")) {
            var signed = UUID.randomUUID();
            publish(
                    signed,
                    1,
                    terms("CONTRACT", region, council),
                    List.of(signed(Map.of(region, "2026-02-03", council, "2026-02-10"))),
                    standing("CONCLUDED", "RESTRICTED", null, region, council).with("beginsOn", begin));
            assertFormalFrom("2026-02-10", linked(signed), "2026-02-09");
        }
    }

    @Test
    void of_two_agreements_the_one_signed_first_tells_since_when_it_can_be_formal() {
        var content = between(region, council);
        content.put(
                "agreementIds",
                Stream.of("2026-02-20", "2026-02-10")
                        .map(day -> {
                            var id = UUID.randomUUID();
                            publish(
                                    id,
                                    1,
                                    terms("CONTRACT", region, council),
                                    List.of(signed(Map.of(region, day, council, day))),
                                    standing("CONCLUDED", "RESTRICTED", null, region, council));
                            return id.toString();
                        })
                        .toList());
        assertFormalFrom("2026-02-10", established(region, content), "2026-02-09");
    }

    @Test
    void what_is_told_again_says_when_an_agreement_known_before_was_signed() {
        var known = agreement(region, council);
        var collaboration = linked(known);
        publish(
                known,
                1,
                terms("PARTNERSHIP_AGREEMENT", region, council),
                List.of(signed(Map.of(region, "2026-02-10", council, "2026-02-03"))),
                standing("CONCLUDED", "RESTRICTED", null, region, council));
        linked(agreement(region, council));
        assertFormalFrom("2026-02-10", collaboration, "2026-02-09");
    }

    private void assertFormalFrom(String day, Response collaboration, String eve) {
        var changes = at(collaboration) + "/commitment-changes";
        var early = Map.of("to", "FORMAL", "date", eve, "reason", "Dagen før");
        problem(region.coordinator().body(early).post(changes), 422, "date-out-of-order")
                .then()
                .body("errors.pointer", contains("/date"))
                .body("errors[0].detail", containsString(day));
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "FORMAL", "date", day, "reason", "Underskrevet"));
    }

    @Test
    void where_nobody_told_when_an_agreement_was_signed_its_first_day_stands_in() {
        assertFormalFrom("2026-01-01", linked(agreement(region, council)), "2025-12-31");
    }

    @Test
    void every_change_of_level_is_kept_with_day_and_reason() throws Exception {
        var collaboration = linked(agreement(region, council));
        var changes = at(collaboration) + "/commitment-changes";
        region.reader()
                .get(changes + "?count=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        done(
                region,
                collaboration,
                "commitment-changes",
                Map.of("to", "FORMAL", "date", "2026-02-01", "reason", "Aftalen er underskrevet"));
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            region.coordinator()
                    .header("Idempotency-Key", key)
                    .body(Map.of("to", "INFORMAL", "reason", "Prøven er slut"))
                    .post(changes)
                    .then()
                    .statusCode(201)
                    .body("commitmentLevel", equalTo("INFORMAL"));
        }
        region.reader()
                .get(changes)
                .then()
                .body("items.number", contains(2, 1))
                .body("items.from", contains("FORMAL", "INFORMAL"))
                .body("items.to", contains("INFORMAL", "FORMAL"))
                .body("items.date", contains("2026-03-01", "2026-02-01"))
                .body("items.reason", contains("Prøven er slut", "Aftalen er underskrevet"));
        problem(
                region.coordinator()
                        .body(Map.of("to", "FORMAL", "date", "2026-02-28", "reason", "Før"))
                        .post(changes),
                422,
                "date-out-of-order");
        problem(
                region.coordinator()
                        .body(Map.of("to", "FORMAL", "date", "2026-03-02", "reason", "I morgen"))
                        .post(changes),
                422,
                "date-out-of-order");
        problem(region.coordinator().body(Map.of("to", "FORMAL")).post(changes), 400, "validation-failed");
        problem(
                region.coordinator().body(Map.of("to", "TOTAL", "reason", "x")).post(changes),
                400,
                "validation-failed");
        problem(council.coordinator().body(move("FORMAL")).post(changes), 403, "not-yours");
        assertEquals(
                1,
                SqlStatements.during(() -> region.reader().get(changes).then().statusCode(200)));
    }
}
