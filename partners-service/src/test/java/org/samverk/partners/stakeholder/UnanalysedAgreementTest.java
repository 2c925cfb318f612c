package org.samverk.partners.stakeholder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.collaboration.ACollaboration.between;
import static org.samverk.partners.collaboration.ACollaboration.org;
import static org.samverk.partners.collaboration.ACollaboration.patched;
import static org.samverk.partners.collaboration.ACollaboration.problem;
import static org.samverk.partners.collaboration.ACollaboration.publish;
import static org.samverk.partners.collaboration.ACollaboration.registered;
import static org.samverk.partners.collaboration.ACollaboration.standing;
import static org.samverk.partners.collaboration.ACollaboration.terms;
import static org.samverk.partners.stakeholder.AnAnalysis.ANALYSES;
import static org.samverk.partners.stakeholder.AnAnalysis.HOSPITAL_ID;
import static org.samverk.partners.stakeholder.AnAnalysis.REPORTS;
import static org.samverk.partners.stakeholder.AnAnalysis.assessment;
import static org.samverk.partners.stakeholder.AnAnalysis.at;
import static org.samverk.partners.stakeholder.AnAnalysis.created;
import static org.samverk.partners.stakeholder.AnAnalysis.engagement;
import static org.samverk.partners.stakeholder.AnAnalysis.path;
import static org.samverk.partners.stakeholder.AnAnalysis.whole;
import static org.samverk.partners.stakeholder.AnAnalysis.wholeKey;

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
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.collaboration.ACollaboration;
import org.samverk.partners.collaboration.ACollaboration.Org;
import org.samverk.partners.collaboration.ACollaboration.Standing;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class UnanalysedAgreementTest {
    private static final String AT = REPORTS + "/unanalysed-agreements?count=true&agreement=";

    private final SettableClock clock;
    private Org region;
    private Org council;
    private Org other;

    @Inject
    UnanalysedAgreementTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void three_bodies() {
        region = org("Region Uden Analyse", "REGIONAL_BOARD");
        council = org("Kommunen ved siden af", "ASSOCIATION");
        other = org("Uden for aftalen", "ASSOCIATION");
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void an_agreement_in_force_is_warned_of_until_an_analysis_is_completed() {
        var agreement = inForce();
        var collaboration = linked(agreement);
        assertEquals(true, seen(collaboration).path("analysisMissing"));
        region.reader()
                .get(AT + agreement)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].title.da", equalTo("Aftale om rygestop"))
                .body("items[0].type", equalTo("CONTRACT"))
                .body("items[0].beginsOn", equalTo("2026-01-01"))
                .body("items[0].collaborations.id", contains(collaboration.<String>path("id")))
                .body("items[0].analyses", empty());
        var analysis = begun(collaboration);
        region.reader().get(AT + agreement).then().body("items[0].analyses.status", contains("DRAFT"));
        act(analysis, "submissions");
        act(analysis, "completions");
        region.reader().get(AT + agreement).then().body("items", empty()).body("total", equalTo(0));
        assertEquals(false, seen(collaboration).path("analysisMissing"));
        act(analysis, "revisions");
        region.reader().get(AT + agreement).then().body("items", empty());
    }

    @Test
    void an_analysis_kept_from_a_reader_does_not_count_for_it() {
        var agreement = inForce();
        var collaboration = linked(agreement);
        var analysis = begun(collaboration);
        act(analysis, "submissions");
        act(analysis, "completions");
        council.reader().get(AT + agreement).then().body("total", equalTo(1)).body("items[0].analyses", empty());
        region.coordinator()
                .header("If-Match", "*")
                .body(Map.of("visibility", "SHARED"))
                .patch(at(analysis))
                .then()
                .statusCode(200);
        council.reader().get(AT + agreement).then().body("total", equalTo(0));
    }

    @Test
    void an_agreement_or_collaboration_kept_from_a_reader_is_not_shown() {
        var agreement = inForce();
        var content = between(region, council);
        content.put("visibility", "PRIVATE");
        var collaboration = registered(region, content);
        patched(region, collaboration, Map.of("agreementIds", List.of(agreement)));
        other.reader().get(AT + agreement).then().statusCode(200).body("items", empty());
        council.reader()
                .get(AT + agreement)
                .then()
                .body("items.agreementId", contains(agreement.toString()))
                .body("items[0].collaborations", empty());
        council.reader()
                .get(AT + agreement + "&collaboration=" + collaboration.path("id"))
                .then()
                .body("items", empty());
    }

    @Test
    void only_what_is_in_force_is_warned_of() {
        var coming = heard("CONTRACT", standing("CONCLUDED", "SHARED", null).with("beginsOn", "2027-03-01"));
        var ended = heard("CONTRACT", standing("CONCLUDED", "SHARED", "2026-02-28"));
        var proposed = heard("CONTRACT", standing("PROPOSED", "SHARED", null));
        clock.set(Instant.parse("2027-02-28T22:59:59Z"));
        for (var one : List.of(coming, ended, proposed)) {
            region.reader().get(AT + one).then().statusCode(200).body("items", empty());
        }
        clock.set(Instant.parse("2027-02-28T23:00:00Z"));
        region.reader().get(AT + coming).then().body("total", equalTo(1));
        clock.set(Instant.parse("2026-02-28T22:59:59Z"));
        region.reader().get(AT + ended).then().body("total", equalTo(1));
    }

    @Test
    void it_is_narrowed_by_party_type_and_first_day_and_sorted() {
        var contract = heard("CONTRACT", standing("CONCLUDED", "RESTRICTED", null, region, council));
        var iop = heard(
                "IOP",
                standing("CONCLUDED", "RESTRICTED", null, region, council).with("beginsOn", "2026-02-01"));
        var at = REPORTS + "/unanalysed-agreements?party=" + council.id();
        region.reader()
                .get(at + "&sort=-beginsOn")
                .then()
                .statusCode(200)
                .body("items.agreementId", contains(iop.toString(), contract.toString()));
        region.reader().get(at + "&sort=beginsOn&limit=1").then().body("items.type", contains("CONTRACT"));
        region.reader().get(at + "&type=IOP").then().body("items.agreementId", contains(iop.toString()));
        region.reader().get(at + "&begunFrom=2026-01-02").then().body("items.type", contains("IOP"));
        region.reader().get(at + "&owner=" + council.id()).then().body("items", empty());
        problem(region.reader().get(at + "&sort=title"), 400, "validation-failed");
        problem(region.reader().get(at + "&begunFrom=soon"), 400, "validation-failed");
        problem(region.reader().get(at + "&parties=" + council.id()), 400, "unknown-parameter");
    }

    @Test
    void it_is_one_statement_however_many_agreements() throws Exception {
        linked(inForce());
        linked(inForce());
        var at = REPORTS + "/unanalysed-agreements?limit=100";
        region.reader().get(at);
        assertEquals(
                1, SqlStatements.during(() -> region.reader().get(at).then().statusCode(200)));
    }

    private UUID inForce() {
        return heard("CONTRACT", standing("CONCLUDED", "RESTRICTED", null, region, council));
    }

    /// The feed is read when an agreement is asked for that is not known.
    private UUID heard(String type, Standing standing) {
        var id = UUID.randomUUID();
        publish(id, 1, terms(type, region, council), standing);
        Map<String, Object> unknown = Map.of("agreementIds", List.of(UUID.randomUUID()));
        problem(patched(region, registered(region, between(region, council)), unknown), 422, "unknown-reference");
        return id;
    }

    private Response linked(UUID agreement) {
        var collaboration = registered(region, between(region, council));
        patched(region, collaboration, Map.of("agreementIds", List.of(agreement)))
                .then()
                .statusCode(200);
        return collaboration;
    }

    private Response seen(Response collaboration) {
        return region.reader().get(ACollaboration.at(collaboration));
    }

    /// Nothing stands in the way of its completion.
    private Response begun(Response collaboration) {
        var content = whole();
        content.put("collaborationId", collaboration.path("id"));
        var analysis = created(region.coordinator().body(content).post(ANALYSES));
        var stakeholder =
                path(created(region.coordinator().body(wholeKey(HOSPITAL_ID)).post(at(analysis) + "/stakeholders")));
        var assessed = assessment(region.id().toString(), "2026-01-15", 4, 4);
        created(region.coordinator().body(assessed).post(stakeholder + "/assessments"));
        created(region.coordinator().body(engagement("PLANNING", "WORK_GROUP")).post(stakeholder + "/engagements"));
        return analysis;
    }

    private void act(Response analysis, String noun) {
        created(region.coordinator().post(at(analysis) + "/" + noun));
    }
}
