package org.samverk.followup.subject;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samverk.followup.APlan.AARHUS;
import static org.samverk.followup.APlan.AGREEMENT;
import static org.samverk.followup.APlan.COORDINATOR;
import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.OUTSIDER;
import static org.samverk.followup.APlan.PLANS;
import static org.samverk.followup.APlan.QUARTERLY;
import static org.samverk.followup.APlan.REGION;
import static org.samverk.followup.APlan.REGISTRAR;
import static org.samverk.followup.APlan.STRANGER;
import static org.samverk.followup.APlan.active;
import static org.samverk.followup.APlan.agreement;
import static org.samverk.followup.APlan.as;
import static org.samverk.followup.APlan.at;
import static org.samverk.followup.APlan.draft;
import static org.samverk.followup.APlan.drafted;
import static org.samverk.followup.APlan.first;
import static org.samverk.followup.APlan.problem;
import static org.samverk.followup.APlan.settled;
import static org.samverk.followup.APlan.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.followup.AnAgreement;
import org.samverk.followup.Stage;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class SubjectAccessTest {
    private final Stage stage;
    private final KnownSubjects subjects;
    private final KeepSubjects keep;

    @Inject
    SubjectAccessTest(Stage stage, KnownSubjects subjects, KeepSubjects keep) {
        this.stage = stage;
        this.subjects = subjects;
        this.keep = keep;
    }

    @BeforeEach
    void set_the_stage() {
        stage.set();
    }

    @AfterEach
    void clear_the_stage() {
        stage.clear();
    }

    @Test
    void plan_and_occasions_are_seen_by_whoever_sees_the_agreement_now() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var plan = active(settled(agreement, "2026-03-31", QUARTERLY));
        var occasion = first(plan);
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        AnAgreement.of("SHARED", REGION, MUNICIPALITY).publish(agreement, 2);
        stage.hear();
        as(STRANGER).get(at(plan)).then().statusCode(200).body("subject.title.da", equalTo("Rygestop på tværs"));
        as(STRANGER).get(occasion).then().statusCode(200);
        as(STRANGER)
                .get("/samverk/v1/events/followup?subject=" + plan.path("id"))
                .then()
                .body("type", hasItem("org.samverk.followup-plan.visibility-changed"));
        AnAgreement.of("PRIVATE", REGION).publish(agreement, 3);
        stage.hear();
        problem(as(STRANGER).get(at(plan)), 404, "not-found");
        problem(as(AARHUS).get(occasion), 404, "not-found");
        as(STRANGER)
                .get("/samverk/v1/events/followup?subject=" + plan.path("id"))
                .then()
                .body("type", contains("org.samverk.followup-plan.hidden"));
        as(COORDINATOR).get(at(plan) + "/history").then().body("chainHolds", equalTo(true));
    }

    @Test
    void however_many_occasions_follow_it_they_are_told_of_at_once() throws Exception {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var plan = active(settled(agreement, "2026-03-31", QUARTERLY));
        var known = QuarkusTransaction.requiringNew()
                .call(() -> subjects.find(agreement).orElseThrow());
        var open = new Access(REGION, Visibility.SHARED, Set.of());
        var told = SqlStatements.texts(() ->
                        QuarkusTransaction.requiringNew().run(() -> keep.keep(List.of(known.with(open)), 2)))
                .stream()
                .filter(sql -> sql.contains("insert into journal"))
                .count();
        assertEquals(2, told, "once for the plan, once for its occasions");
        as(STRANGER)
                .get(first(plan) + "/history")
                .then()
                .body("items[0].type", equalTo("followup-occasion.visibility-changed"))
                .body("chainHolds", equalTo(true));
    }

    @Test
    void what_the_feed_tells_of_other_things_than_agreements_is_passed_by() {
        var model = UUID.randomUUID();
        NeighbourStub.publish(
                "agreements",
                "collaboration-model.added",
                model,
                1,
                Map.of("content", Map.of("key", "SKARABORG_MODEL")));
        var agreement = agreement("SHARED", REGION, MUNICIPALITY);
        stage.hear();
        active(settled(agreement, "2026-03-31", QUARTERLY));
        problem(as(COORDINATOR).body(draft(model)).post(PLANS), 422, "unknown-reference");
    }

    @Test
    void nobody_is_made_owner_of_a_plan_who_may_not_see_the_agreement() {
        var plan = draft(AGREEMENT);
        plan.put("ownerPartnerId", OUTSIDER.toString());
        problem(as(REGISTRAR).body(plan).post(PLANS), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
        var shared = agreement("SHARED", REGION, MUNICIPALITY);
        plan = settled(shared, "2026-03-31", QUARTERLY);
        plan.put("ownerPartnerId", OUTSIDER.toString());
        var drafted = as(REGISTRAR).body(plan).post(PLANS);
        drafted.then().statusCode(201);
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).publish(shared, 2);
        stage.hear();
        problem(as(REGISTRAR).post(at(drafted) + "/activations"), 422, "cannot-see-subject")
                .then()
                .body("errors.pointer", contains("/ownerPartnerId"));
    }

    @Test
    void whose_plan_it_is_sees_it_only_while_seeing_the_agreement() {
        var agreement = agreement("SHARED", REGION, MUNICIPALITY);
        var plan =
                as(STRANGER).body(settled(agreement, "2026-03-31", QUARTERLY)).post(PLANS);
        as(STRANGER).post(at(plan) + "/activations").then().statusCode(201);
        var occasion = first(plan);
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).publish(agreement, 2);
        stage.hear();
        for (var path : List.of(at(plan), at(plan) + "/history", occasion, occasion + "/history")) {
            problem(as(STRANGER).get(path), 404, "not-found");
            as(COORDINATOR).get(path).then().statusCode(200);
            as(AARHUS).get(path).then().statusCode(200);
        }
        AnAgreement.of("PRIVATE", REGION, MUNICIPALITY).publish(agreement, 3);
        stage.hear();
        for (var path : List.of(at(plan), occasion)) {
            problem(as(STRANGER).get(path), 404, "not-found");
            problem(as(AARHUS).get(path), 404, "not-found");
            as(COORDINATOR).get(path).then().statusCode(200);
        }
    }

    @Test
    void who_sees_the_agreement_through_a_unit_may_report_on_it() {
        var health = unit("Sundhed Aarhus", MUNICIPALITY);
        var agreement = agreement("RESTRICTED", REGION, health);
        stage.hear();
        active(settled(agreement, "2026-03-31", QUARTERLY)).then().body("reporter.name", equalTo("Aarhus Kommune"));
        var above = settled(agreement("RESTRICTED", REGION, MUNICIPALITY), "2026-03-31", QUARTERLY);
        above.put("reporter", Map.of("partnerId", health.toString()));
        problem(as(COORDINATOR).post(at(drafted(above)) + "/activations"), 422, "cannot-see-subject");
    }

    @Test
    void a_cancelled_agreement_is_not_followed_up() {
        var agreement = agreement("RESTRICTED", REGION, MUNICIPALITY);
        var drafted = drafted(settled(agreement, "2026-03-31", QUARTERLY));
        AnAgreement.of("RESTRICTED", REGION, MUNICIPALITY).cancelled().publish(agreement, 2);
        stage.hear();
        problem(as(COORDINATOR).body(draft(agreement)).post(PLANS), 422, "subject-cancelled")
                .then()
                .body("errors.pointer", contains("/subject/id"));
        problem(as(COORDINATOR).post(at(drafted) + "/activations"), 422, "subject-cancelled")
                .then()
                .body("errors.pointer", contains("/subject/id"));
    }

    /// The news is taken in, but not committed, while the draft is entered.
    @Test
    void a_plan_drafted_while_the_agreement_is_shut_off_is_shut_off_too() throws Exception {
        var id = agreement("RESTRICTED", REGION, MUNICIPALITY);
        stage.hear();
        var known =
                QuarkusTransaction.requiringNew().call(() -> subjects.find(id).orElseThrow());
        var shut = new Access(REGION, Visibility.PRIVATE, Set.of());
        try (var threads = Executors.newSingleThreadExecutor()) {
            var drafting = QuarkusTransaction.requiringNew().call(() -> {
                keep.keep(List.of(known.with(shut)), 2);
                var sent = threads.submit(() -> drafted(draft(id)));
                assertThrows(TimeoutException.class, () -> sent.get(1, TimeUnit.SECONDS));
                return sent;
            });
            problem(as(AARHUS).get(at(drafting.get())), 404, "not-found");
        }
    }
}
