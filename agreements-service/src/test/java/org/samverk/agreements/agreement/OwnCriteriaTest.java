package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.agreements.agreement.ACriteriaList.LISTS;
import static org.samverk.agreements.agreement.ACriteriaList.added;
import static org.samverk.agreements.agreement.ACriteriaList.content;
import static org.samverk.agreements.agreement.ACriteriaList.criteria;
import static org.samverk.agreements.agreement.ACriteriaList.five;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.CLUB;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

/// Criteria that organisations keep of their own, and what is assessed by them.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class OwnCriteriaTest {
    private final FeedReader reader;

    @Inject
    OwnCriteriaTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static String self(Response list) {
        return list.path("_links.self.href");
    }

    private static Response changed(Response list, Map<String, ?> patch) {
        return as(COORDINATOR).header("If-Match", "*").body(patch).patch(self(list));
    }

    private static Response partnership() {
        var terms = new HashMap<>(terms(MUNICIPALITY, CLUB));
        terms.put("type", "IOP");
        var draft = as(AARHUS).body(Map.of("terms", terms)).post(AGREEMENTS);
        draft.then().statusCode(201);
        return draft;
    }

    private static Response assess(Response agreement, Map<String, ?> assessment) {
        return as(AARHUS).header("If-Match", "*").body(assessment).put(at(agreement) + "/iop-assessment");
    }

    @Test
    void a_list_is_added_changed_and_sent_back_as_it_was_read() {
        var list = added("SHARED");
        list.then()
                .header("ETag", startsWith("\"1-"))
                .header("Location", equalTo(self(list)))
                .body("version", equalTo(1))
                .body("owner.name", equalTo("Region Midtjylland"))
                .body("_links", hasKey("update"));
        var read = as(COORDINATOR).get(self(list));
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(read.asString())
                .put(self(list))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        changed(list, Map.of("criteria", five("NO_MARKET")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("criteria.code", contains("NO_MARKET", "FURTHER_1", "FURTHER_2", "FURTHER_3", "FURTHER_4"));
        refused(
                as(COORDINATOR)
                        .header("If-Match", "\"1\"")
                        .body(read.asString())
                        .put(self(list)),
                412,
                "precondition-failed");
        as(AARHUS)
                .get(self(list) + "?knownAt=" + read.path("updatedAt"))
                .then()
                .body("criteria.code", contains("SHARED_NEED", "NO_MARKET", "FURTHER_1", "FURTHER_2", "FURTHER_3"))
                .body("_links", not(hasKey("update")));
        as(AARHUS).get(self(list) + "/history").then().body("items.version", contains(2, 1));
        refused(changed(list, Map.of("ownerPartnerId", MUNICIPALITY)), 422, "owner-fixed");
    }

    @Test
    void an_assessment_keeps_the_version_it_was_made_by() {
        var list = added("SHARED");
        String id = list.path("id");
        var agreement = partnership();
        var met = List.of(Map.of("criterion", "SHARED_NEED", "result", "MET"));
        assess(agreement, Map.of("list", id, "items", met))
                .then()
                .statusCode(200)
                .body("iopAssessment.list", equalTo(id))
                .body("iopAssessment.listVersion", equalTo(1))
                .body(
                        "iopAssessment.items.criterion",
                        contains("SHARED_NEED", "NO_MARKET", "FURTHER_1", "FURTHER_2", "FURTHER_3"));
        changed(list, Map.of("criteria", five("LONGER_TERM"))).then().statusCode(200);
        as(AARHUS)
                .get(at(agreement))
                .then()
                .body(
                        "iopAssessment.items.criterion",
                        contains("SHARED_NEED", "NO_MARKET", "FURTHER_1", "FURTHER_2", "FURTHER_3"))
                .body("iopAssessment.items[0].text.da", equalTo("Om SHARED_NEED"));
        assess(agreement, Map.of("list", id, "items", met, "note", "Igen"))
                .then()
                .statusCode(200)
                .body("iopAssessment.listVersion", equalTo(1));
        refused(assess(agreement, Map.of("list", id, "listVersion", 2, "items", met)), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/items/0/criterion"));
        refused(assess(agreement, Map.of("list", id, "listVersion", 3)), 422, "unknown-reference");
        assess(agreement, Map.of("list", id, "listVersion", 2))
                .then()
                .body(
                        "iopAssessment.items.criterion",
                        contains("LONGER_TERM", "FURTHER_1", "FURTHER_2", "FURTHER_3", "FURTHER_4"));
        changed(list, Map.of("visibility", "PRIVATE")).then().statusCode(200);
        refused(as(AARHUS).get(self(list)), 404, "not-found");
        refused(assess(partnership(), Map.of("list", id)), 422, "unknown-reference");
        as(AARHUS)
                .get(at(agreement))
                .then()
                .body(
                        "iopAssessment.items.criterion",
                        contains("LONGER_TERM", "FURTHER_1", "FURTHER_2", "FURTHER_3", "FURTHER_4"));
        refused(assess(agreement, Map.of("list", id, "listVersion", 1)), 422, "unknown-reference");
        assess(agreement, Map.of("list", id, "items", List.of(Map.of("criterion", "LONGER_TERM", "result", "MET"))))
                .then()
                .statusCode(200)
                .body("iopAssessment.listVersion", equalTo(2))
                .body("iopAssessment.items[0].result", equalTo("MET"))
                .body("iopAssessment.items[0].text.da", equalTo("Om LONGER_TERM"));
    }

    @Test
    void a_list_is_deleted_once_nothing_unsigned_is_held_against_it() {
        var list = added("SHARED");
        as(COORDINATOR).get(self(list)).then().body("_links", hasKey("delete"));
        var agreement = partnership();
        assess(agreement, Map.of("list", list.path("id"))).then().statusCode(200);
        as(COORDINATOR).get(self(list)).then().body("_links", hasKey("update")).body("_links", not(hasKey("delete")));
        changed(list, Map.of("source", "Regionen")).then().body("_links", not(hasKey("delete")));
        var refusal = refused(as(COORDINATOR).header("If-Match", "*").delete(self(list)), 409, "still-in-use");
        refusal.then().body("detail", not(containsString(agreement.<String>path("id"))));
        as(AARHUS).get(self(list)).then().statusCode(200);
        as(AARHUS).post(at(agreement) + "/cancellations").then().statusCode(201);
        as(COORDINATOR).get(self(list)).then().body("_links", hasKey("delete"));
        as(COORDINATOR).header("If-Match", "*").delete(self(list)).then().statusCode(204);
        refused(as(AARHUS).get(self(list)), 410, "gone");
        refused(assess(partnership(), Map.of("list", list.path("id"))), 422, "unknown-reference");
        as(AARHUS).get(at(agreement)).then().body("iopAssessment.list", equalTo(list.path("id")));
    }

    @Test
    void what_is_private_is_its_owners_own() {
        var list = added("PRIVATE");
        refused(as(AARHUS).get(self(list)), 404, "not-found");
        refused(assess(partnership(), Map.of("list", list.path("id"))), 422, "unknown-reference");
        refused(assess(partnership(), Map.of("list", UUID.randomUUID())), 422, "unknown-reference");
        as(AARHUS)
                .get(LISTS + "?limit=100&owner=" + REGION)
                .then()
                .body("items.id", not(hasItem(list.<String>path("id"))));
        changed(list, Map.of("visibility", "SHARED")).then().statusCode(200);
        as(AARHUS).get(self(list)).then().statusCode(200).body("version", equalTo(2));
        refused(
                assess(partnership(), Map.of("list", list.<String>path("id"), "listVersion", 1)),
                422,
                "unknown-reference");
        assess(partnership(), Map.of("list", list.path("id"))).then().statusCode(200);
    }

    @Test
    void lists_come_after_those_of_the_suite_page_by_page() throws Exception {
        String id = added("SHARED").path("id");
        as(AARHUS)
                .get(LISTS + "?limit=100")
                .then()
                .body("items.code", hasItems("FORUM", "GAVLEBORG"))
                .body("items.id", hasItem(id));
        int shipped = as(AARHUS).get(LISTS + "?limit=100").path("items.findAll { it.id == null }.size()");
        int total = as(AARHUS).get(LISTS + "?limit=1&count=true").path("total");
        as(AARHUS).get(LISTS + "?limit=1&page=" + (shipped + 1)).then().body("items[0].owner", hasKey("name"));
        as(AARHUS).get(LISTS + "?limit=1&page=" + total).then().body("_links", not(hasKey("next")));
        as(AARHUS).get(LISTS + "?owner=" + CLUB).then().body("items", empty());
        refused(as(AARHUS).get(LISTS + "?sort=name"), 400, "validation-failed");
        var one = SqlStatements.during(() -> as(AARHUS).get(LISTS + "?limit=1&page=" + (shipped + 1)));
        assertEquals(one, SqlStatements.during(() -> as(AARHUS).get(LISTS + "?limit=100")));
    }

    @Test
    void what_is_no_list_is_refused() {
        var twice = content("SHARED");
        twice.put("criteria", five("NO_MARKET", "NO_MARKET"));
        refused(as(COORDINATOR).body(twice).post(LISTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/criteria"));
        var wrong = content("RESTRICTED");
        wrong.put("code", "small");
        wrong.put("criteria", criteria("SHARED_NEED", "BOTH_PARTIES_FUND", "NO_MARKET", "LONGER_TERM"));
        refused(as(COORDINATOR).body(wrong).post(LISTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/code", "/criteria", "/visibility"));
        for (var body : List.of("", "null", "[]", "{}", "{\"colour\": 1}")) {
            refused(as(COORDINATOR).body(body).post(LISTS), 400, "validation-failed");
        }
        var list = added("SHARED");
        var again = content("SHARED");
        again.put("code", list.path("code"));
        refused(as(COORDINATOR).body(again).post(LISTS), 409, "criteria-code-taken")
                .then()
                .body("errors.pointer", contains("/code"));
    }
}
