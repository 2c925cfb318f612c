package org.samverk.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.amended;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.recorded;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.document.ADocument;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DocumentResourceTest {
    private static final String PDF = "application/pdf";

    private final FeedReader reader;
    private final Session database;

    @Inject
    DocumentResourceTest(FeedReader reader, Session database) {
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    private static Response document(Response agreement, String accept, @Nullable String language) {
        var asking = as(COORDINATOR).accept(accept);
        return (language == null ? asking : asking.header("Accept-Language", language))
                .get(at(agreement) + "/document");
    }

    @Test
    void a_page_is_answered_in_the_language_asked_for() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        document(agreement, "*/*", "sv-SE, en;q=0.5")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Content-Language", equalTo("sv"))
                .header("ETag", matchesPattern("\"2-[0-9a-f]{8}\""))
                .header("Vary", containsString("Accept-Language"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("UTKAST"))
                .body(containsString("Aarhus Kommune"))
                .body(containsString(agreement.path("termsHash")));
        document(agreement, "text/html", "da")
                .then()
                .header("Content-Language", equalTo("da"))
                .body(containsString("UDKAST"));
    }

    @Test
    void without_a_language_we_speak_it_is_that_of_the_country_and_else_english() {
        var nowhere = drafted(between(REGION, MUNICIPALITY));
        document(nowhere, "text/html", null).then().header("Content-Language", equalTo("en"));
        var swedish = drafted(Map.of("terms", with(terms(REGION, MUNICIPALITY), Map.of("country", "SE"))));
        document(swedish, "text/html", null).then().header("Content-Language", equalTo("sv"));
        document(swedish, "text/html", "fi, ;;;").then().header("Content-Language", equalTo("sv"));
        document(swedish, "text/html", "en-GB").then().header("Content-Language", equalTo("en"));
    }

    @Test
    void sheets_to_print_have_their_letters_in_them() throws IOException {
        var agreement = signed(between(REGION, MUNICIPALITY));
        var answer = document(agreement, PDF, "da");
        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith(PDF))
                .header("Content-Language", equalTo("da"))
                .header("Content-Disposition", containsString(agreement.<String>path("id")));
        try (var print = Loader.loadPDF(answer.asByteArray())) {
            var text = new PDFTextStripper().getText(print);
            assertTrue(text.contains("Rygestop på tværs") && text.contains("Ikrafttræden"), text);
            assertTrue(text.contains("Færre rygere") && text.contains(agreement.path("termsHash")), text);
        }
    }

    @Test
    void what_is_signed_is_no_draft_and_recorded_signatures_show_their_evidence() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        recorded(agreement, REGION, "2026-01-05").then().statusCode(201);
        document(agreement, "text/html", "en")
                .then()
                .body(containsString("DRAFT"))
                .body(containsString("Underskrevet original, 2021-0417-03"))
                .body(containsString("Place and date"));
        recorded(agreement, MUNICIPALITY, "2026-01-06").then().statusCode(201);
        document(agreement, "text/html", "en")
                .then()
                .body(not(containsString("DRAFT")))
                .body(not(containsString("Place and date")))
                .body(containsString("This text is in force from 6 January 2026."));
    }

    @Test
    void one_text_is_asked_for_by_its_number_and_says_what_it_amends() {
        var filed = Map.of("partnerId", REGION, "reference", "RM-2026-" + UUID.randomUUID());
        var agreement = signed(with(between(REGION, MUNICIPALITY), Map.of("caseReferences", List.of(filed))));
        var amendment = Map.of(
                "terms",
                amended(agreement, Map.of("title", Map.of("da", "Rygestop for alle"))),
                "rationale",
                Map.of("da", "Ikke kun patienter ryger"));
        as(COORDINATOR)
                .body(amendment)
                .post(at(agreement) + "/amendments")
                .then()
                .statusCode(201);
        document(agreement, "text/html", "da")
                .then()
                .body(containsString("Rygestop på tværs"))
                .body(not(containsString("Ændrer")));
        as(COORDINATOR)
                .header("Accept-Language", "da")
                .accept("text/html")
                .get(at(agreement) + "/document?termsVersion=2")
                .then()
                .statusCode(200)
                .body(containsString("Rygestop for alle"))
                .body(containsString("<dt>Ændrer</dt> <dd>Rygestop på tværs</dd>"))
                .body(containsString("<dt>Ændret tekst</dt> <dd>Vilkårenes version 1</dd>"))
                .body(containsString("<dt>Begrundelse for ændringen</dt> <dd>Ikke kun patienter ryger</dd>"))
                .body(containsString("<dt>Aftale</dt> <dd>" + agreement.path("id") + "</dd>"))
                .body(containsString("<dd>" + filed.get("reference") + " (Region Midtjylland)</dd>"))
                .body(containsString("UDKAST"));
        refused(as(COORDINATOR).accept("text/html").get(at(agreement) + "/document?termsVersion=3"), 404, "not-found");
        refused(as(COORDINATOR).get(at(agreement) + "/document?termsVersion=0"), 400, "validation-failed");
        var hash = Map.of("termsHash", as(COORDINATOR).get(at(agreement)).path("pendingAmendment.termsHash"));
        for (var token : List.of(SIGNATORY, AARHUS_SIGNATORY)) {
            as(token).body(hash).post(at(agreement) + "/signatures").then().statusCode(201);
        }
        document(agreement, "text/html", "sv")
                .then()
                .body(containsString("Rygestop for alle"))
                .body(containsString("<dt>Ändrar</dt> <dd lang=\"da\">Rygestop på tværs</dd>"));
    }

    @Test
    void who_has_it_already_is_told_so() {
        var agreement = proposed(between(REGION, MUNICIPALITY));
        for (var type : new String[] {"text/html", PDF}) {
            var tag = document(agreement, type, "da").getHeader("ETag");
            var again = as(COORDINATOR).accept(type).header("If-None-Match", tag);
            again.header("Accept-Language", "da")
                    .get(at(agreement) + "/document")
                    .then()
                    .statusCode(304)
                    .header("Content-Language", equalTo("da"));
            as(COORDINATOR)
                    .accept(type)
                    .header("If-None-Match", tag)
                    .header("Accept-Language", "sv")
                    .get(at(agreement) + "/document")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_one_may_not_see_is_not_there_and_nothing_else_is_served() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(as(STRANGER).accept("text/html").get(at(draft) + "/document"), 404, "not-found");
        refused(as(AARHUS).accept(PDF).get(at(draft) + "/document"), 404, "not-found");
        document(draft, "image/png", null).then().statusCode(406);
        document(draft, "application/json", null).then().statusCode(406);
    }

    private static Response attached(Response agreement, String type, String title) {
        var file = title.getBytes(StandardCharsets.UTF_8);
        var answer = given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/octet-stream")
                .body(file)
                .queryParam("title", title)
                .queryParam("documentType", type)
                .queryParam("fileName", "bilag.txt")
                .post(at(agreement) + "/documents");
        answer.then().statusCode(201);
        return answer;
    }

    @Test
    void annexes_end_it_and_other_documents_do_not() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        document(agreement, "text/html", "en").then().body(not(containsString("Annexes")));
        attached(agreement, "SIGNED_ORIGINAL", "Underskrevet");
        attached(agreement, "DECISION", "Beslutning");
        attached(agreement, "OTHER", "Andet");
        document(agreement, "text/html", "en").then().body(not(containsString("Annexes")));
        var tag = document(agreement, "text/html", "en").getHeader("ETag");
        var last = attached(agreement, "FOLLOW_UP_PLAN", "Sådan følger vi op");
        attached(agreement, "ANNEX", "Første bilag");
        attached(agreement, "PROJECT_DESCRIPTION", "Vores projekt");
        document(agreement, "text/html", "en")
                .then()
                .header("ETag", not(equalTo(tag)))
                .body(containsString("Annexes"))
                .body(containsString("Sådan følger vi op"))
                .body(containsString("Follow-up plan"))
                .body(containsString(last.path("sha256")))
                .body(containsString("Første bilag"))
                .body(containsString("Vores projekt"))
                .body(not(containsString("Beslutning")))
                .body(not(containsString("Andet")))
                .body(not(containsString("Underskrevet")));
    }

    @Test
    void however_many_belong_to_another_text_its_own_annexes_are_there() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        ADocument.crowd(attached(agreement, "ANNEX", "Vores eget bilag"), database);
        document(agreement, "text/html", "en").then().body(containsString("Vores eget bilag"));
    }

    @Test
    void the_areas_it_is_to_reach_are_told_by_name() {
        NeighbourStub.serve(
                "/samverk/v1/areas",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "country",
                                "DK",
                                "level",
                                "MUNICIPALITY",
                                "code",
                                "615",
                                "name",
                                "Horsens",
                                "parentCode",
                                "1082"))));
        var area = Map.of("country", "DK", "level", "MUNICIPALITY", "code", "615");
        var agreement = drafted(with(between(REGION, MUNICIPALITY), Map.of("areas", List.of(area))));
        document(agreement, "text/html", "sv")
                .then()
                .body(containsString("Kommuner och regioner"))
                .body(containsString("Horsens"));
    }

    @Test
    void it_takes_three_statements_for_the_agreement_the_numbers_of_its_parties_and_what_belongs_to_it()
            throws Exception {
        var agreement = signed(between(REGION, MUNICIPALITY));
        attached(agreement, "BUDGET", "Budget 2026");
        document(agreement, "text/html", "da")
                .then()
                .body(containsString("CVR-nr. 29190925"))
                .body(containsString("Budget 2026"));
        assertEquals(3, SqlStatements.during(() -> document(agreement, "text/html", "da")));
        assertEquals(3, SqlStatements.during(() -> document(agreement, PDF, "da")));
    }
}
