package org.samverk.agreements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samverk.agreements.agreement.AnAgreement.AARHUS;
import static org.samverk.agreements.agreement.AnAgreement.AGREEMENTS;
import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.MUNICIPALITY;
import static org.samverk.agreements.agreement.AnAgreement.REGION;
import static org.samverk.agreements.agreement.AnAgreement.STRANGER;
import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.at;
import static org.samverk.agreements.agreement.AnAgreement.between;
import static org.samverk.agreements.agreement.AnAgreement.drafted;
import static org.samverk.agreements.agreement.AnAgreement.proposed;
import static org.samverk.agreements.agreement.AnAgreement.refused;
import static org.samverk.agreements.agreement.AnAgreement.signed;
import static org.samverk.agreements.agreement.AnAgreement.terms;
import static org.samverk.agreements.agreement.AnAgreement.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class DeletedAgreementTest {
    private final FeedReader reader;
    private final Session database;

    @Inject
    DeletedAgreementTest(FeedReader reader, Session database) {
        this.reader = reader;
        this.database = database;
    }

    @BeforeEach
    void hear_of_the_organisations() {
        AnAgreement.register();
        reader.catchUp("partners");
    }

    @Test
    void a_deleted_draft_is_gone_for_its_owner_and_was_never_there_for_others() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        deleted(draft, "*").then().statusCode(204);
        for (var path : List.of("", "/versions", "/versions/1", "/gaps")) {
            refused(as(COORDINATOR).get(at(draft) + path), 410, "gone");
            refused(as(AARHUS).get(at(draft) + path), 404, "not-found");
        }
        as(COORDINATOR)
                .get(at(draft) + "/history")
                .then()
                .statusCode(200)
                .body("items.type", contains("agreement.deleted", "agreement.drafted"));
        refused(as(AARHUS).get(at(draft) + "/history"), 404, "not-found");
        as(COORDINATOR).get(AGREEMENTS + "?id=" + draft.path("id")).then().body("items", empty());
        refused(deleted(draft, "*"), 410, "gone");
        as(COORDINATOR)
                .get("/samverk/v1/events/agreements?limit=1000&subject=" + draft.path("id"))
                .then()
                .body("type", hasItem("org.samverk.agreement.deleted"));
    }

    @Test
    void what_was_proposed_and_then_cancelled_is_deleted_with_its_texts() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        as(COORDINATOR)
                .body(Map.of())
                .post(at(proposed) + "/cancellations")
                .then()
                .statusCode(201);
        deleted(proposed, "*").then().statusCode(204);
        refused(as(AARHUS).get(at(proposed)), 410, "gone");
        refused(as(STRANGER).get(at(proposed)), 404, "not-found");
    }

    @Test
    void what_parties_have_before_them_or_have_signed_stays() {
        var proposed = proposed(between(REGION, MUNICIPALITY));
        refused(deleted(proposed, "*"), 409, "illegal-transition")
                .then()
                .body("allowed", hasItems("sign", "withdraw", "cancel"));
        var signed = signed(between(REGION, MUNICIPALITY));
        refused(deleted(signed, "*"), 409, "illegal-transition").then().body("allowed", contains("amend"));
        as(AARHUS).get(at(signed)).then().statusCode(200).body("status", equalTo("ACTIVE"));
        assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeMutationQuery("delete from agreement where id = :id")
                                .setParameter("id", UUID.fromString(signed.path("id")))
                                .executeUpdate()));
    }

    @Test
    void a_draft_is_deleted_as_it_was_read() {
        var draft = drafted(between(REGION, MUNICIPALITY));
        refused(as(COORDINATOR).delete(at(draft)), 428, "precondition-required");
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("themes", List.of("ALCOHOL")))
                .patch(at(draft))
                .then()
                .statusCode(200);
        refused(deleted(draft, "\"1\""), 412, "precondition-failed");
        deleted(draft, "\"2\"").then().statusCode(204);
    }

    @Test
    void what_belonged_to_a_deleted_draft_alone_is_free_again() {
        var content = new HashMap<>(between(REGION, MUNICIPALITY));
        content.put(
                "externalIds",
                List.of(Map.of("system", "sager", "value", UUID.randomUUID().toString())));
        deleted(drafted(content), "*").then().statusCode(204);
        drafted(content).then().body("externalIds.system", contains("sager"));
    }

    private static Response deleted(Response agreement, String ifMatch) {
        return as(COORDINATOR).header("If-Match", ifMatch).delete(at(agreement));
    }

    @Test
    void a_replay_tells_what_hung_on_it_and_what_took_its_place_then() {
        var key = UUID.randomUUID().toString();
        var content = between(REGION, MUNICIPALITY);
        var drafted = once(key, AGREEMENTS, content);
        drafted.then().statusCode(201).body("_links", hasKey("delete"));
        var cancelled = once(key + "c", at(drafted) + "/cancellations", Map.of());
        cancelled.then().statusCode(201).body("_links", hasKey("delete"));
        var terms = with(terms(REGION, MUNICIPALITY), Map.of("supersedesId", drafted.path("id")));
        drafted(Map.of("terms", terms)).then().statusCode(201);
        as(COORDINATOR)
                .get(at(drafted))
                .then()
                .body("_links", not(hasKey("delete")))
                .body("supersededByIds", hasSize(1));
        assertEquals(drafted.asString(), once(key, AGREEMENTS, content).asString());
        assertEquals(
                cancelled.asString(),
                once(key + "c", at(drafted) + "/cancellations", Map.of()).asString());
    }

    @Test
    void a_write_that_changes_nothing_tells_what_hangs_on_it_now() {
        var content = between(REGION, MUNICIPALITY);
        var drafted = drafted(content);
        var terms = with(terms(REGION, MUNICIPALITY), Map.of("supersedesId", drafted.path("id")));
        drafted(Map.of("terms", terms)).then().statusCode(201);
        as(COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of())
                .patch(at(drafted))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("_links", not(hasKey("delete")))
                .body("supersededByIds", hasSize(1));
    }

    private static Response once(String key, String path, Map<String, ?> body) {
        return as(COORDINATOR).header("Idempotency-Key", key).body(body).post(path);
    }
}
