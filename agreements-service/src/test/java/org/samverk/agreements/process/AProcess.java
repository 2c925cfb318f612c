package org.samverk.agreements.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.Tokens;

/// Models and plans to test with, organisations the register has published, and callers to test as.
public final class AProcess {
    public static final String MODELS = "/samverk/v1/collaboration-models";
    public static final String PLANS = "/samverk/v1/process-plans";
    public static final String AGREEMENTS = "/samverk/v1/agreements";
    public static final String ASELE = "0199c0de-a5e1-7000-8000-000000000001";
    public static final String SKARABORG = "0199c0de-5ca4-7000-8000-000000000002";

    public static final Org VASTBY = org("Västby kommun", "SE");
    public static final Org OSTBY = org("Östby kommun", "SE");
    public static final Org OUTSIDE = org("Utanby kommun", "SE");

    private AProcess() {}

    /// An organisation whose users can call.
    public record Org(UUID id, String claim) {
        public RequestSpecification coordinator() {
            return as(Tokens.of(claim, "reader", "coordinator"));
        }

        public RequestSpecification signatory() {
            return as(Tokens.of(claim, "reader", "signatory"));
        }

        public RequestSpecification registrar() {
            return as(Tokens.of(claim, "reader", "registrar"));
        }

        /// Whatever version there is now.
        public RequestSpecification changing() {
            return coordinator().header("If-Match", "*");
        }
    }

    /// Publishes the organisations, once.
    public static void register() {}

    public static Org org(String name, String country) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var content = Map.of("name", name, "kind", "MUNICIPALITY", "country", country);
        NeighbourStub.publish(
                "partners",
                "partner.registered",
                id,
                1,
                Map.of("content", content, "status", "ACTIVE", "confirmed", true));
        return new Org(id, "PARTNER:" + id);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static Map<String, Object> step(String number, String phase, String code, String... requires) {
        return new HashMap<>(Map.of(
                "number", number,
                "phase", phase,
                "code", code,
                "title", Map.of("sv", code),
                "requires", List.of(requires)));
    }

    /// Something optional, then two steps one after the other, then one of a later phase that stands alone.
    public static Map<String, Object> model(String name) {
        var look = step("1.1", "PREPARE", "LOOK");
        look.put("conditional", true);
        var steps = List.of(
                look,
                step("1.2", "PREPARE", "THINK", "LOOK"),
                step("2.1", "CARRY_OUT", "ACT", "THINK"),
                step("3.1", "COMPILE", "TELL"));
        return new HashMap<>(Map.of("name", Map.of("sv", name), "steps", steps));
    }

    public static Response added(Org org, Map<String, Object> model) {
        return created(org.coordinator().body(model).post(MODELS));
    }

    public static Map<String, Object> plan(String model, String title) {
        return new HashMap<>(Map.of("modelId", model, "title", Map.of("sv", title)));
    }

    public static Response begun(Org org, Map<String, Object> plan) {
        return created(org.coordinator().body(plan).post(PLANS));
    }

    /// A plan of a model of its own, as [#model] has it.
    public static Response begun(Org org, String title) {
        return begun(org, plan(id(added(org, model(title))), title));
    }

    /// Whatever version the plan has.
    public static Response walked(Org org, Response plan, String step, String status) {
        return org.changing().body(Map.of("status", status)).patch(step(plan, step));
    }

    public static String id(Response one) {
        return one.path("id");
    }

    public static String at(Response one) {
        return one.path("_links.self.href");
    }

    public static String step(Response plan, String code) {
        return at(plan) + "/steps/" + code;
    }

    /// Between two parties, of the first's.
    public static Map<String, Object> agreement(Org owner, Org party) {
        var parties = Stream.of(owner, party)
                .map(one -> Map.of("partnerId", one.id().toString(), "partyRole", "EQUAL_PARTY"))
                .toList();
        return Map.of(
                "visibility",
                "SHARED",
                "terms",
                Map.of("title", Map.of("sv", "Samverkan"), "type", "COLLABORATION_AGREEMENT", "parties", parties));
    }

    public static Response drafted(Org owner, Org party) {
        return created(owner.coordinator().body(agreement(owner, party)).post(AGREEMENTS));
    }

    public static Response proposed(Org owner, Response draft) {
        return created(owner.coordinator().post(at(draft) + "/proposals"));
    }

    public static void signed(Response proposal, Org... parties) {
        for (var party : parties) {
            created(party.signatory()
                    .body(Map.of("termsHash", proposal.path("termsHash")))
                    .post(at(proposal) + "/signatures"));
        }
    }

    public static Response created(Response response) {
        response.then().statusCode(201);
        return response;
    }

    public static Response problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
        return response;
    }
}
