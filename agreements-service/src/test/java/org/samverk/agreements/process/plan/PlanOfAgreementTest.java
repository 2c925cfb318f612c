package org.samverk.agreements.process.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.samverk.agreements.process.AProcess.AGREEMENTS;
import static org.samverk.agreements.process.AProcess.ASELE;
import static org.samverk.agreements.process.AProcess.OSTBY;
import static org.samverk.agreements.process.AProcess.OUTSIDE;
import static org.samverk.agreements.process.AProcess.PLANS;
import static org.samverk.agreements.process.AProcess.VASTBY;
import static org.samverk.agreements.process.AProcess.at;
import static org.samverk.agreements.process.AProcess.begun;
import static org.samverk.agreements.process.AProcess.created;
import static org.samverk.agreements.process.AProcess.drafted;
import static org.samverk.agreements.process.AProcess.id;
import static org.samverk.agreements.process.AProcess.plan;
import static org.samverk.agreements.process.AProcess.problem;
import static org.samverk.agreements.process.AProcess.proposed;
import static org.samverk.agreements.process.AProcess.signed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.process.AProcess;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class PlanOfAgreementTest {
    private final FeedReader reader;

    @Inject
    PlanOfAgreementTest(FeedReader reader) {
        this.reader = reader;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AProcess.register();
        reader.catchUp("partners");
    }

    private static Map<String, Object> of(Response agreement, String visibility) {
        var content = plan(ASELE, "För avtalet");
        content.put("agreementId", id(agreement));
        content.put("visibility", visibility);
        return content;
    }

    /// Whether the party of the agreement, and a stranger, see the plan.
    private static void seen(Response plan, boolean byParty, boolean byStranger) {
        OSTBY.coordinator().get(at(plan)).then().statusCode(byParty ? 200 : 404);
        OUTSIDE.coordinator().get(at(plan)).then().statusCode(byStranger ? 200 : 404);
        VASTBY.coordinator().get(at(plan)).then().statusCode(200);
    }

    @Test
    void who_sees_the_agreement_sees_what_belongs_to_it_and_nobody_else() {
        var draft = drafted(VASTBY, OSTBY);
        var shared = begun(VASTBY, of(draft, "SHARED"));
        var unsaid = of(draft, "SHARED");
        unsaid.remove("visibility");
        var restricted = begun(VASTBY, unsaid);
        restricted.then().body("visibility", equalTo("RESTRICTED"));
        var secret = begun(VASTBY, of(draft, "PRIVATE"));
        seen(shared, false, false);
        seen(restricted, false, false);

        var proposal = proposed(VASTBY, draft);
        seen(shared, true, false);
        seen(restricted, true, false);
        seen(secret, false, false);
        VASTBY.coordinator()
                .get(at(shared) + "/history?sort=version")
                .then()
                .body("items.type", contains("process-plan.begun", "process-plan.visibility-changed"));

        signed(proposal, VASTBY, OSTBY);
        seen(shared, true, true);
        seen(restricted, true, false);
        seen(secret, false, false);
        OSTBY.coordinator()
                .get(PLANS + "?agreement=" + id(draft))
                .then()
                .body("items.id", contains(id(restricted), id(shared)));

        VASTBY.coordinator()
                .header("If-Match", "*")
                .body(Map.of("visibility", "RESTRICTED"))
                .patch(at(draft))
                .then()
                .statusCode(200);
        seen(shared, true, false);
        OUTSIDE.coordinator()
                .get("/samverk/v1/events/agreements?limit=1000&subject=" + id(shared))
                .then()
                .body("type", hasItem("org.samverk.process-plan.hidden"));
    }

    @Test
    void an_agreement_that_is_withdrawn_takes_its_plans_along() {
        var draft = drafted(VASTBY, OSTBY);
        proposed(VASTBY, draft);
        var plan = begun(VASTBY, of(draft, "RESTRICTED"));
        seen(plan, true, false);
        created(VASTBY.coordinator().body(Map.of()).post(at(draft) + "/withdrawals"));
        seen(plan, false, false);
    }

    @Test
    void a_plan_moves_to_another_agreement_or_to_none() {
        var draft = drafted(VASTBY, OSTBY);
        var other = drafted(VASTBY, OSTBY);
        proposed(VASTBY, other);
        var plan = begun(VASTBY, of(draft, "RESTRICTED"));
        VASTBY.changing()
                .body(Map.of("agreementId", id(other)))
                .patch(at(plan))
                .then()
                .statusCode(200);
        seen(plan, true, false);
        problem(VASTBY.changing().body("{\"agreementId\":null}").patch(at(plan)), 400, "validation-failed");
        VASTBY.changing()
                .body("{\"agreementId\":null,\"visibility\":\"SHARED\"}")
                .patch(at(plan))
                .then()
                .statusCode(200);
        seen(plan, true, true);
    }

    @Test
    void only_an_agreement_one_sees_is_named_and_only_for_an_owner_who_sees_it() {
        var draft = drafted(VASTBY, OSTBY);
        problem(OSTBY.coordinator().body(of(draft, "SHARED")).post(PLANS), 422, "unknown-reference")
                .then()
                .body("errors.pointer", contains("/agreementId"));
        var forAnother = of(draft, "RESTRICTED");
        forAnother.put("ownerPartnerId", OUTSIDE.id().toString());
        problem(VASTBY.registrar().body(forAnother).post(PLANS), 422, "cannot-see-subject");
        proposed(VASTBY, draft);
        forAnother.put("ownerPartnerId", OSTBY.id().toString());
        created(VASTBY.registrar().body(forAnother).post(PLANS));
        var cancelled = drafted(VASTBY, OSTBY);
        created(VASTBY.coordinator().body(Map.of()).post(at(cancelled) + "/cancellations"));
        problem(VASTBY.coordinator().body(of(cancelled, "SHARED")).post(PLANS), 422, "agreement-cancelled");
    }

    @Test
    void an_agreement_that_a_plan_belongs_to_is_not_deleted() {
        var draft = drafted(VASTBY, OSTBY);
        var plan = begun(VASTBY, of(draft, "RESTRICTED"));
        problem(VASTBY.changing().delete(AGREEMENTS + "/" + id(draft)), 409, "still-in-use")
                .then()
                .body("detail", containsString(id(plan)));
        VASTBY.changing().delete(at(plan)).then().statusCode(204);
        VASTBY.changing().delete(AGREEMENTS + "/" + id(draft)).then().statusCode(204);
    }
}
