package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.telling.TellPassedDays;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

/// As long as is taken, and a little longer.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class LargeAgreementTest {
    private final FeedReader reader;
    private final TellPassedDays days;

    @Inject
    LargeAgreementTest(FeedReader reader, TellPassedDays days) {
        this.reader = reader;
        this.days = days;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void longer_terms_are_refused_and_change_nothing() {
        as(COORDINATOR)
                .body(Map.of("terms", terms(clauses(13, "a"))))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/aggregate-too-large"));
        var draft = drafted(Map.of("terms", terms(clauses(1, "a"))));
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("terms", terms(clauses(13, "a"))))
                .put(at(draft))
                .then()
                .statusCode(422);
        as(COORDINATOR).get(at(draft)).then().body("version", equalTo(1));
    }

    @Test
    void what_parties_may_do_about_the_longest_is_never_refused_for_its_size() {
        var running = signed(Map.of("terms", terms(longest("a"))));
        days.tell();
        var another = Map.of("terms", AnAgreement.amended(running, Map.of("clauses", longest("b"))));
        var amended = as(AARHUS).body(another).post(at(running) + "/amendments");
        amended.then().statusCode(201);
        var hash = Map.of("termsHash", amended.path("pendingAmendment.termsHash"));
        for (var signatory : List.of(SIGNATORY, AARHUS_SIGNATORY)) {
            as(signatory).body(hash).post(at(running) + "/signatures").then().statusCode(201);
        }
        as(AARHUS_SIGNATORY)
                .body(Map.of())
                .post(at(running) + "/notices")
                .then()
                .statusCode(201);
        days.tell();
        as(COORDINATOR)
                .get(at(running) + "/history")
                .then()
                .body("chainHolds", equalTo(true))
                .body("items.type", hasItem("agreement.in-force"));
        as(COORDINATOR).get(at(running)).then().body("termsVersion", equalTo(2)).body("notices.size()", equalTo(1));
    }

    private static Map<String, Object> terms(List<Map<String, Object>> clauses) {
        return with(
                AnAgreement.terms(REGION, MUNICIPALITY),
                Map.of("clauses", clauses, "noticeRules", List.of(Map.of("notice", "P3M", "anchor", "ANY_DAY"))));
    }

    /// Two such texts are more than the journal takes of other kinds.
    private static List<Map<String, Object>> longest(String letter) {
        return Stream.concat(clauses(12, letter).stream(), Stream.of(clause(letter.repeat(8_500))))
                .toList();
    }

    private static List<Map<String, Object>> clauses(int number, String letter) {
        return Collections.nCopies(number, clause(letter.repeat(10_000)));
    }

    private static Map<String, Object> clause(String text) {
        return Map.of("matter", "OTHER", "text", Map.of("da", text));
    }
}
