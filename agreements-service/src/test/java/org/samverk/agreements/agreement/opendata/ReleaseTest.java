package org.samverk.agreements.agreement.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS_SIGNATORY;
import static org.samverk.agreements.agreement.AnAgreement.CLUB;
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
import static org.samverk.agreements.agreement.AnAgreement.during;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.AnAgreement;
import org.samverk.agreements.document.ADocument;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class ReleaseTest {
    private final FeedReader reader;
    private final Session database;

    @Inject
    ReleaseTest(FeedReader reader, Session database) {
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    /// Valid, whatever else is asked of it.
    private static Response release(Response agreement) {
        var release = as(COORDINATOR).get(at(agreement) + "/release");
        release.then().statusCode(200);
        assertEquals(List.of(), ReleaseSchema.faults(release));
        return release;
    }

    private static Map<String, Object> party(UUID partner, String role) {
        return Map.of("partnerId", partner.toString(), "partyRole", role);
    }

    /// A contract between a client and a provider, with somebody else paying.
    private static Map<String, Object> contract(String start, String end) {
        return Map.of("terms", contractTerms(start, end));
    }

    private static Map<String, Object> contractTerms(String start, String end) {
        return with(
                terms(REGION, MUNICIPALITY),
                Map.ofEntries(
                        Map.entry("title", Map.of("da", "Rygestop", "sv", "Rökstopp")),
                        Map.entry("type", "CONTRACT"),
                        Map.entry("country", "DK"),
                        Map.entry("background", Map.of("da", "Hver femte ryger.", "sv", "Var femte röker.")),
                        Map.entry("purposes", List.of(Map.of("da", "Færre rygere."))),
                        Map.entry("parties", List.of(party(REGION, "CLIENT"), party(MUNICIPALITY, "PROVIDER"))),
                        Map.entry("period", Map.of("start", start, "end", end)),
                        Map.entry("economy", Map.of("total", 900000, "currency", "DKK")),
                        Map.entry("noticeRules", List.of(Map.of("notice", "P3M", "anchor", "ANY_DAY"))),
                        Map.entry(
                                "contributions",
                                List.of(Map.of(
                                        "partyId",
                                        MUNICIPALITY.toString(),
                                        "kind",
                                        "FUNDING",
                                        "amount",
                                        100000,
                                        "currency",
                                        "DKK")))));
    }

    @Test
    void a_contract_has_buyer_supplier_value_and_period() {
        var agreement = signed(contract("2026-01-01", "2099-12-31"));
        release(agreement)
                .then()
                .body("ocid", equalTo("ocds-samverk-" + agreement.path("id")))
                .body("id", startsWith("ocds-samverk-" + agreement.path("id") + "-"))
                .body("language", equalTo("da"))
                .body("tag", contains("award", "contract"))
                .body("initiationType", equalTo("tender"))
                .body("parties.id", contains("DK-CVR-29190925", "DK-CVR-55133018"))
                .body("parties.name", contains("Region Midtjylland", "Aarhus Kommune"))
                .body("parties[0].identifier.scheme", equalTo("DK-CVR"))
                .body("parties[0].identifier.id", equalTo("29190925"))
                .body("parties[0].roles", contains("buyer"))
                .body("parties[1].roles", contains("supplier", "funder"))
                .body("parties[1].details.partyRole", equalTo("PROVIDER"))
                .body("buyer.id", equalTo("DK-CVR-29190925"))
                .body("planning.rationale", equalTo("Hver femte ryger.\nFærre rygere."))
                .body("planning.rationale_sv", equalTo("Var femte röker."))
                .body("awards[0].suppliers.id", contains("DK-CVR-55133018"))
                .body("awards[0].status", equalTo("active"))
                .body("contracts[0].awardID", equalTo(agreement.path("id")))
                .body("contracts[0].title", equalTo("Rygestop"))
                .body("contracts[0].title_sv", equalTo("Rökstopp"))
                .body("contracts[0].status", equalTo("active"))
                .body("contracts[0].value.amount", equalTo(900000))
                .body("contracts[0].value.currency", equalTo("DKK"))
                .body("contracts[0].period.startDate", equalTo("2025-12-31T23:00:00Z"))
                .body("contracts[0].period.endDate", equalTo("2099-12-31T22:59:59Z"));
    }

    @Test
    void parties_among_equals_are_interested_and_one_without_a_number_keeps_our_id() {
        release(proposed(between(REGION, CLUB)))
                .then()
                .body("tag", contains("planning"))
                .body("parties.id", contains("DK-CVR-29190925", CLUB.toString()))
                .body("parties[1].identifier", nullValue())
                .body("parties.roles", contains(List.of("interestedParty"), List.of("interestedParty")))
                .body("parties[0].details.partyRole", equalTo("EQUAL_PARTY"))
                .body("buyer", nullValue())
                .body("planning", nullValue())
                .body("contracts[0].status", equalTo("pending"))
                .body("contracts[0].dateSigned", nullValue())
                .body("contracts[0].value", nullValue())
                .body("contracts[0].period", nullValue());
    }

    @Test
    void its_status_goes_with_that_of_the_agreement() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        release(draft).then().body("tag", contains("planning")).body("awards[0].status", equalTo("pending"));
        as(COORDINATOR).post(at(draft) + "/cancellations").then().statusCode(201);
        release(draft)
                .then()
                .body("tag", contains("awardCancellation"))
                .body("awards[0].status", equalTo("cancelled"))
                .body("contracts[0].status", equalTo("cancelled"));
        release(signed(during("2099-01-01", null, REGION, MUNICIPALITY)))
                .then()
                .body("tag", contains("award", "contract"))
                .body("awards[0].status", equalTo("active"))
                .body("contracts[0].status", equalTo("pending"));
        var over = proposed(during("2020-01-01", "2020-12-31", REGION, MUNICIPALITY));
        recorded(over, REGION, "2019-12-01").then().statusCode(201);
        recorded(over, MUNICIPALITY, "2019-12-02").then().statusCode(201);
        release(over)
                .then()
                .body("tag", contains("contractTermination"))
                .body("contracts[0].status", equalTo("terminated"))
                .body("contracts[0].dateSigned", startsWith("2019-12-01T2"))
                .body("contracts[0].period.durationInDays", equalTo(366));
    }

    @Test
    void documents_of_the_agreement_are_told_with_their_address() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var before = release(agreement);
        var document = ADocument.uploaded(agreement, COORDINATOR);
        var after = release(agreement);
        after.then()
                .body("contracts[0].documents", hasSize(1))
                .body("contracts[0].documents[0].id", equalTo(document.path("id")))
                .body("contracts[0].documents[0].documentType", equalTo("contractAnnexe"))
                .body("contracts[0].documents[0].title", equalTo("Bilag 1"))
                .body("contracts[0].documents[0].format", equalTo("application/pdf"))
                .body(
                        "contracts[0].documents[0].url",
                        equalTo("https://samverk.example" + ADocument.at(document) + "/content"));
        assertNotEquals(before.<String>path("id"), after.path("id"));
        assertEquals(after.<String>path("id"), release(agreement).path("id"));
    }

    @Test
    void however_many_documents_belong_to_another_text_its_own_are_told() {
        var agreement = drafted(between(REGION, MUNICIPALITY));
        var document = ADocument.uploaded(agreement, COORDINATOR);
        ADocument.crowd(document, database);
        release(agreement).then().body("contracts[0].documents.id", contains(document.<String>path("id")));
    }

    @Test
    void while_it_is_renewed_by_itself_it_ends_with_the_term_it_is_in() {
        var terms = with(
                contractTerms("2020-01-01", "2020-12-31"),
                Map.of("renewal", Map.of("automatic", true, "length", "P100Y")));
        release(signed(Map.of("terms", terms)))
                .then()
                .body("contracts[0].status", equalTo("active"))
                .body("contracts[0].period.startDate", equalTo("2019-12-31T23:00:00Z"))
                .body("contracts[0].period.endDate", equalTo("2120-12-31T22:59:59Z"))
                .body("awards[0].contractPeriod.endDate", equalTo("2120-12-31T22:59:59Z"));
        release(proposed(Map.of("terms", terms)))
                .then()
                .body("contracts[0].period.endDate", equalTo("2020-12-31T22:59:59Z"));
    }

    @Test
    void what_it_stands_under_and_takes_the_place_of_is_related() {
        var parent = signed(between(REGION, MUNICIPALITY));
        var old = signed(between(REGION, MUNICIPALITY));
        var following = signed(Map.of(
                "terms",
                with(
                        terms(REGION, MUNICIPALITY),
                        Map.of("parentAgreementId", parent.path("id"), "supersedesId", old.path("id")))));
        release(following)
                .then()
                .body("relatedProcesses.relationship", contains(List.of("parent"), List.of("prior")))
                .body("relatedProcesses.scheme", contains("ocid", "ocid"))
                .body(
                        "relatedProcesses.identifier",
                        contains("ocds-samverk-" + parent.path("id"), "ocds-samverk-" + old.path("id")))
                .body("relatedProcesses[1].uri", endsWith(at(old) + "/release"));
        release(old)
                .then()
                .body("contracts[0].relatedProcesses.relationship", contains(List.of("replacementProcess")))
                .body("contracts[0].relatedProcesses[0].identifier", equalTo("ocds-samverk-" + following.path("id")));
    }

    @Test
    void an_amendment_that_is_in_force_is_told() {
        var agreement = signed(between(REGION, MUNICIPALITY));
        var amendment = Map.of(
                "terms", amended(agreement, Map.of("title", Map.of("da", "Rygestop for alle"))),
                "rationale", Map.of("da", "Flere skal med"));
        var proposal = as(COORDINATOR).body(amendment).post(at(agreement) + "/amendments");
        proposal.then().statusCode(201);
        var hash = Map.of("termsHash", proposal.path("pendingAmendment.termsHash"));
        as(SIGNATORY).body(hash).post(at(agreement) + "/signatures").then().statusCode(201);
        as(AARHUS_SIGNATORY)
                .body(hash)
                .post(at(agreement) + "/signatures")
                .then()
                .statusCode(201);
        release(agreement)
                .then()
                .body("tag", contains("award", "contract", "contractAmendment"))
                .body("contracts[0].title", equalTo("Rygestop for alle"))
                .body("contracts[0].amendments.id", contains("2"))
                .body("contracts[0].amendments[0].rationale", equalTo("Flere skal med"));
    }

    @Test
    void its_days_are_milestones_and_tell_whether_they_were_met() {
        var terms = with(
                contractTerms("2020-01-01", "2099-12-31"),
                Map.of(
                        "period", Map.of("start", "2020-01-01", "end", "2099-12-31", "reviewDate", "2098-06-30"),
                        "goals",
                                List.of(Map.of(
                                        "level", "OVERALL_GOAL",
                                        "number", "1",
                                        "title", Map.of("da", "Færre rygere"),
                                        "dueDate", "2097-12-31")),
                        "obligations",
                                List.of(
                                        obligation("REPORTING", "Rapporterer", "2025-03-31"),
                                        obligation("TASK", "Henviser", "2025-04-30"),
                                        obligation("TASK", "Holder kursus", "2025-05-31"),
                                        obligation("TASK", "Hele tiden", null),
                                        with(obligation("TASK", "Måske", "2025-06-30"), Map.of("willingTo", false)))));
        var agreement = signed(Map.of("terms", terms));
        release(agreement)
                .then()
                .body(
                        "contracts[0].milestones.type",
                        contains("reporting", "delivery", "delivery", "assessment", "assessment"))
                .body("contracts[0].milestones.status", everyItem(equalTo("scheduled")))
                .body(
                        "contracts[0].milestones.title",
                        contains("Rapporterer", "Henviser", "Holder kursus", "Færre rygere", "Gennemgang af aftalen"))
                .body("contracts[0].milestones[0].dueDate", equalTo("2025-03-31T21:59:59Z"))
                .body("contracts[0].milestones[4].id", equalTo("review"))
                .body("contracts[0].milestones[4].title_en", equalTo("Review of the agreement"));
        settled(agreement, 0, "FULFILLED", "2025-03-20");
        settled(agreement, 1, "BREACHED", "2025-05-01");
        var signedOn = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        settled(agreement, 2, "RELEASED", signedOn.toString());
        release(agreement)
                .then()
                .body("contracts[0].milestones.status", contains("met", "notMet", "scheduled", "scheduled"))
                .body("contracts[0].milestones[0].dateMet", equalTo("2025-03-19T23:00:00Z"))
                .body("contracts[0].milestones[1].dateMet", nullValue());
    }

    private static Map<String, Object> obligation(String kind, String text, @Nullable String due) {
        var obligation = new HashMap<String, Object>(Map.of(
                "partyId",
                MUNICIPALITY.toString(),
                "kind",
                kind,
                "text",
                Map.of("da", text),
                "ableTo",
                true,
                "willingTo",
                true));
        if (due != null) {
            obligation.put("dueDate", due);
        }
        return obligation;
    }

    private static void settled(Response agreement, int place, String outcome, String on) {
        var id = agreement.<String>path("terms.obligations[%d].id".formatted(place));
        as(COORDINATOR)
                .body(Map.of("outcome", outcome, "on", on))
                .post(at(agreement) + "/obligations/" + id + "/outcomes")
                .then()
                .statusCode(201);
    }

    @Test
    void only_who_sees_the_agreement_reads_it() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(as(AARHUS).get(at(draft) + "/release"), 404, "not-found");
        refused(as(STRANGER).get(at(draft) + "/release"), 404, "not-found");
        refused(as(COORDINATOR).get(AnAgreement.AGREEMENTS + "/" + UUID.randomUUID() + "/release"), 404, "not-found");
        refused(as(COORDINATOR).get(at(draft) + "/release?colour=red"), 400, "unknown-parameter");
        as(COORDINATOR).accept("text/csv").get(at(draft) + "/release").then().statusCode(406);
    }

    @Test
    void it_takes_two_statements_for_the_agreement_and_what_belongs_to_its_text() throws Exception {
        var agreement = signed(contract("2026-01-01", "2099-12-31"));
        ADocument.uploaded(agreement, COORDINATOR);
        release(agreement);
        assertEquals(2, SqlStatements.during(() -> as(COORDINATOR).get(at(agreement) + "/release")));
    }

    @Test
    void the_schema_refuses_what_is_no_release_and_takes_the_example() throws IOException {
        assertFalse(ReleaseSchema.faults("{\"ocid\":\"x\",\"id\":\"1\",\"tag\":[\"poem\"]}")
                .isEmpty());
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/api-examples.json"))) {
            var example = ReleaseSchema.example(new String(in.readAllBytes(), UTF_8), "OcdsRelease");
            assertEquals(List.of(), ReleaseSchema.faults(example));
        }
    }
}
