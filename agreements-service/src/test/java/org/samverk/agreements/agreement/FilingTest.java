package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class FilingTest {
    private final FeedReader reader;

    @Inject
    FilingTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void a_case_reference_is_that_of_the_owner_or_a_party_and_each_has_one() {
        refused(filed(OUTSIDER), 422, "not-a-party")
                .then()
                .body("errors.pointer", contains("/caseReferences/0/partnerId"));
        refused(filed(REGION, UUID.randomUUID()), 422, "not-a-party")
                .then()
                .body("errors.pointer", contains("/caseReferences/1/partnerId"));
        refused(filed(REGION, REGION), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/caseReferences"));
        var both = filed(REGION, MUNICIPALITY);
        both.then().statusCode(201);
        refused(changed(both, COORDINATOR, Map.of("terms", terms(REGION, OUTSIDER))), 422, "not-a-party")
                .then()
                .body("errors.pointer", contains("/caseReferences/1/partnerId"));
    }

    @Test
    void what_is_named_twice_in_one_body_is_no_fault_of_another_agreement() {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        var external = Map.of("system", "sager", "value", UUID.randomUUID().toString());
        content.put("externalIds", List.of(external, external));
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/externalIds"));
        content.remove("externalIds");
        content.put("themes", List.of("ALCOHOL", "ALCOHOL"));
        refused(as(COORDINATOR).body(content).post(AGREEMENTS), 400, "validation-failed")
                .then()
                .body("errors.pointer", contains("/themes"));
    }

    @Test
    void without_a_zone_of_its_own_an_agreement_has_that_of_its_owners_country() {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        content.put("timeZone", "Europe/Helsinki");
        var drafted = drafted(content);
        drafted.then().body("timeZone", equalTo("Europe/Helsinki"));
        var without = new HashMap<String, Object>();
        without.put("timeZone", null);
        changed(drafted, COORDINATOR, without).then().statusCode(200).body("timeZone", equalTo("Europe/Copenhagen"));
        changed(drafted, COORDINATOR, Map.of("timeZone", "Europe/Oslo"))
                .then()
                .body("timeZone", equalTo("Europe/Oslo"));
        as(COORDINATOR).post(at(drafted) + "/proposals").then().statusCode(201);
        refused(changed(drafted, COORDINATOR, Map.of("timeZone", "Europe/Helsinki")), 409, "illegal-transition");
        refused(changed(drafted, COORDINATOR, without), 409, "illegal-transition");
        as(COORDINATOR).get(at(drafted)).then().body("timeZone", equalTo("Europe/Oslo"));
    }

    private static Response filed(UUID... partners) {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        content.put(
                "caseReferences",
                Stream.of(partners)
                        .map(partner -> Map.of(
                                "partnerId", partner.toString(),
                                "reference", UUID.randomUUID().toString()))
                        .toList());
        return as(COORDINATOR).body(content).post(AGREEMENTS);
    }
}
