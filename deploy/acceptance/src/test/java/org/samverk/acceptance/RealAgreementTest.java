package org.samverk.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.AnAgreement.AGREEMENTS;
import static org.samverk.acceptance.AnAgreement.PLANS;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The partnership agreement «Fælles om forebyggelse» as the samples entered it, compared with the file that describes
/// it, and every rule that real life puts to the test in it.
@ExtendWith(RunningSuite.class)
class RealAgreementTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode file = file();
    private final Response agreement = agreement();

    @Test
    void it_says_what_its_file_says() throws IOException {
        var terms = JSON.readTree(agreement.asString()).path("terms");
        assertEquals(file.path("title"), terms.path("title"));
        assertEquals(file.at("/agreementType/code").asText(), terms.path("type").asText());
        assertEquals(
                file.at("/agreementType/localTerm").asText(),
                terms.path("localTerm").asText());
        assertEquals(texts(file.path("purposes"), "en"), texts(terms.path("purposes"), "en"));
        assertEquals(texts(file.path("principles"), "en"), texts(terms.path("principles"), "en"));
        assertTrue(terms.at("/background/en")
                .asText()
                .startsWith(file.at("/background/en").asText()));
        assertEquals(texts(file.path("legalBases"), "act"), texts(terms.path("legalBases"), "act"));
        assertEquals(texts(file.path("legalBases"), "relation"), texts(terms.path("legalBases"), "relation"));
        assertEquals(texts(file.path("parties"), "represents"), texts(terms.path("parties"), "represents"));
        assertEquals(texts(file.path("parties"), "role"), texts(terms.path("parties"), "partyRole"));
        assertEquals(texts(file.path("parties"), "name"), agreement.path("parties.name"));
        assertEquals(goals(file.path("goals"), "no"), goals(terms.path("goals"), "number"));
        assertEquals(4, goals(terms.path("goals"), "number").size());
    }

    @Test
    void it_was_concluded_on_paper_and_says_so() {
        agreement
                .then()
                .body("owner.name", equalTo("Danske Regioner"))
                .body("status", equalTo("ACTIVE"))
                .body("inForceFrom", equalTo(file.path("agreementDate").asText()))
                .body("signatures.method", contains("RECORDED", "RECORDED"))
                .body(
                        "signatures.signedOn",
                        everyItem(equalTo(file.path("agreementDate").asText())))
                .body("signatures.recordedBy.name", everyItem(equalTo("Region Midtjylland")));
        as(READER)
                .get(AGREEMENTS + "?inForceOn=2022-01-01&type=PARTNERSHIP_AGREEMENT&theme=EQUITY_IN_HEALTH")
                .then()
                .body("items.id", contains((String) agreement.path("id")));
    }

    @Test
    void its_gaps_are_those_its_file_names() {
        var named = new TreeSet<String>();
        file.path("notStatedInSource").forEach(gap -> named.add(gap.asText()));
        List<String> found = as(READER)
                .get(AGREEMENTS + "/" + agreement.path("id") + "/gaps")
                .path("items");
        assertEquals(named, new TreeSet<>(found));
    }

    @Test
    void its_follow_up_cannot_be_activated_since_it_names_no_interval() {
        var plan = as(READER).get(PLANS + "?agreement=" + agreement.path("id"));
        plan.then().body("items.status", contains("DRAFT"));
        refused(as(REGISTRAR).post(PLANS + "/" + plan.path("items[0].id") + "/activations"), 422, "plan-incomplete")
                .then()
                .body("errors.pointer", contains("/when", "/reporter", "/recipient"));
    }

    private static Response agreement() {
        var found = as(READER).get(AGREEMENTS + "?theme=EQUITY_IN_HEALTH&limit=1");
        return as(READER).get(AGREEMENTS + "/" + found.path("items[0].id"));
    }

    private static List<String> texts(JsonNode list, String member) {
        var texts = new ArrayList<String>();
        list.forEach(entry -> texts.add(entry.path(member).asText()));
        return texts;
    }

    /// Level, number, title, description and themes of every goal, from the root down.
    private static List<String> goals(JsonNode goals, String number) {
        var told = new ArrayList<String>();
        goals.forEach(goal -> {
            var themes = new ArrayList<String>();
            goal.path("themes").forEach(theme -> themes.add(theme.asText()));
            told.add(goal.path("level").asText() + " " + goal.path(number).asText() + " " + goal.path("title") + " "
                    + goal.path("description") + " " + themes);
            told.addAll(goals(goal.path("subGoals"), number));
        });
        return told;
    }

    private static JsonNode file() {
        try (var in = RealAgreementTest.class.getResourceAsStream("/real-agreement-dk.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
