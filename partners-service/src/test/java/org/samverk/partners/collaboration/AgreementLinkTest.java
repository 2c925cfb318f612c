package org.samverk.partners.collaboration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.samverk.partners.collaboration.ACollaboration.AT;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AgreementLinkTest {
    private static final Org NOBODY = new Org(UUID.randomUUID(), "");

    private final SettableClock clock;
    private Org region = NOBODY;
    private Org council = NOBODY;

    @Inject
    AgreementLinkTest(SettableClock clock) {
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
    void an_agreement_is_linked_to_only_by_who_may_see_it_and_its_service_is_asked_first() throws Exception {
        var hidden = agreement(council);
        var content = between(region, council);
        content.put("agreementIds", List.of(hidden.toString()));
        problem(region.coordinator().body(content).post(AT), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/agreementIds/0"));
        content.put("agreementIds", List.of(UUID.randomUUID().toString()));
        problem(region.coordinator().body(content).post(AT), 422, "unknown-reference");
        NeighbourStub.whileAway(() -> problem(region.coordinator().body(content).post(AT), 503, "service-unavailable"));
        var known = agreement(region, council);
        linked(known);
        NeighbourStub.whileAway(() -> linked(known));
    }

    @Test
    void who_may_not_see_the_agreement_sees_the_level_and_not_the_id() {
        var club = org("Klubben", "ASSOCIATION");
        var content = between(region, council, club);
        var secret = agreement(region, council);
        content.put("agreementIds", List.of(secret.toString()));
        var collaboration = established(region, content);
        moved(collaboration, "FORMAL");
        council.reader().get(at(collaboration)).then().body("agreementIds", contains(secret.toString()));
        club.reader()
                .get(at(collaboration))
                .then()
                .body("commitmentLevel", equalTo("FORMAL"))
                .body("reviewNeeded", equalTo(false))
                .body("agreementIds", empty())
                .body("agreements", empty());
        for (var path : List.of(
                at(collaboration) + "/history",
                "/samverk/v1/events/partners?limit=1000&subject=" + collaboration.path("id"))) {
            club.reader().get(path).then().statusCode(200).body(not(containsString(secret.toString())));
        }
        var find = AT + "?agreement=" + secret;
        club.reader().get(find).then().body("items", empty());
        council.reader().get(find).then().body("items.id", contains(collaboration.<String>path("id")));
    }

    @Test
    void links_the_caller_may_not_see_stay_when_it_says_all_anew() {
        var collaboration = linked(agreement(region, council));
        var hidden = UUID.randomUUID();
        publish(hidden, 1, terms("CONTRACT", region, council), standing("CONCLUDED", "SHARED", null));
        var seen = region.coordinator().get(at(collaboration)).<List<String>>path("agreementIds");
        patched(region, collaboration, Map.of("agreementIds", List.of(seen.getFirst(), hidden.toString())))
                .then()
                .body("agreementIds", contains(seen.getFirst(), hidden.toString()));
        publish(hidden, 2, terms("CONTRACT", region, council), standing("CONCLUDED", "RESTRICTED", null, council));
        linked(agreement(region, council));
        var whole = region.coordinator().get(at(collaboration));
        whole.then().body("agreementIds", contains(seen.getFirst()));
        region.coordinator()
                .header("If-Match", "*")
                .body(whole.asString())
                .put(at(collaboration))
                .then()
                .statusCode(200)
                .body("version", equalTo(whole.<Integer>path("version")));
        patched(region, collaboration, Map.of("agreementIds", List.of())).then().body("agreementIds", empty());
        council.reader().get(at(collaboration)).then().body("agreementIds", contains(hidden.toString()));
    }

    @Test
    void notice_and_a_successor_end_an_agreement_before_its_text_does() {
        for (var end :
                Map.of("terminatesOn", "2026-03-31", "renewedOn", "2026-04-01").entrySet()) {
            var signed = UUID.randomUUID();
            var standing = standing("CONCLUDED", "RESTRICTED", "2026-12-31", region, council);
            publish(signed, 1, terms("CONTRACT", region, council), standing.with(end.getKey(), end.getValue()));
            clock.set(Instant.parse("2026-03-31T21:59:59Z"));
            var collaboration = formal(signed);
            region.reader().get(at(collaboration)).then().body("reviewNeeded", equalTo(false));
            clock.set(Instant.parse("2026-03-31T22:00:00Z"));
            region.reader().get(at(collaboration)).then().body("reviewNeeded", equalTo(true));
        }
    }

    @Test
    void when_the_last_agreement_ends_the_level_stays_and_a_review_is_needed() {
        var signed = UUID.randomUUID();
        publish(
                signed,
                1,
                terms("CONTRACT", region, council),
                standing("CONCLUDED", "RESTRICTED", "2026-03-31", region, council));
        var collaboration = formal(signed);
        clock.set(Instant.parse("2026-03-31T21:59:59Z"));
        region.reader().get(at(collaboration)).then().body("reviewNeeded", equalTo(false));
        clock.set(Instant.parse("2026-03-31T22:00:00Z"));
        region.reader()
                .get(at(collaboration))
                .then()
                .body("reviewNeeded", equalTo(true))
                .body("commitmentLevel", equalTo("FORMAL"))
                .body("version", equalTo(3));
        var needed = AT + "?reviewNeeded=true&owner=" + region.id();
        region.reader().get(needed).then().body("items.id", hasItem(collaboration.<String>path("id")));
        patched(region, collaboration, Map.of("agreementIds", List.of())).then().statusCode(200);
        moved(collaboration, "INFORMAL").then().statusCode(201).body("reviewNeeded", equalTo(false));
        region.reader().get(needed).then().body("items", empty());
    }

    @Test
    void what_has_ended_asks_for_no_review() {
        var signed = UUID.randomUUID();
        var standing = standing("CONCLUDED", "RESTRICTED", "2026-03-31", region, council);
        publish(signed, 1, terms("CONTRACT", region, council), standing);
        var collaboration = formal(signed);
        var needed = AT + "?reviewNeeded=true&owner=" + region.id();
        clock.set(Instant.parse("2026-03-31T22:00:00Z"));
        region.reader().get(needed).then().body("items.id", contains(collaboration.<String>path("id")));
        done(region, collaboration, "endings", Map.of("reason", "Aftalen er udløbet"))
                .then()
                .body("reviewNeeded", equalTo(false));
        region.reader().get(needed).then().body("items", empty());
        region.reader()
                .get(AT + "?reviewNeeded=false&owner=" + region.id())
                .then()
                .body("items.id", contains(collaboration.<String>path("id")));
    }

    @Test
    void a_formal_collaboration_keeps_its_agreement_and_its_practices() {
        var content = between(region, council);
        content.put("practices", List.of("DIALOGUE", "CONTRACT"));
        var collaboration = linked(content, agreement(region, council));
        moved(collaboration, "FORMAL").then().statusCode(201);
        problem(patched(region, collaboration, Map.of("agreementIds", List.of())), 422, "commitment-needs-agreement");
        problem(patched(region, collaboration, Map.of("practices", List.of("CONTRACT"))), 422, "practices-kept")
                .then()
                .body("errors.pointer", contains("/practices"));
        patched(region, collaboration, Map.of("practices", List.of("DIALOGUE", "MUTUAL_REFERRAL")))
                .then()
                .statusCode(200);
    }
}
