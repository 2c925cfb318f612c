package org.samverk.followup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.Tokens;

/// Plans to test with, for agreements and organisations the neighbours have published, and callers to test as.
public final class APlan {
    public static final String PLANS = "/samverk/v1/followup-plans";
    public static final String OCCASIONS = "/samverk/v1/followup-occasions";

    public static final String QUARTERLY = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1";

    public static final UUID REGION = organisation("Region Midtjylland", "REGION", "29190925");
    public static final UUID MUNICIPALITY = organisation("Aarhus Kommune", "MUNICIPALITY", "55133018");
    public static final UUID OUTSIDER = organisation("Odense Kommune", "MUNICIPALITY", "35209115");
    public static final UUID GOAL = UUID.randomUUID();
    public static final UUID AGREEMENT = agreement("RESTRICTED", REGION, MUNICIPALITY);

    public static final String COORDINATOR = Tokens.withSubject("c-region", "DK_CVR:29190925", "reader", "coordinator");
    public static final String EVALUATOR = Tokens.withSubject("e-region", "DK_CVR:29190925", "reader", "evaluator");
    public static final String REGISTRAR = Tokens.withSubject("registrar", "DK_CVR:29190925", "reader", "registrar");
    public static final String AARHUS = Tokens.withSubject("c-aarhus", "DK_CVR:55133018", "reader", "coordinator");
    public static final String AARHUS_READER = Tokens.withSubject("r-aarhus", "DK_CVR:55133018", "reader");
    public static final String STRANGER =
            Tokens.withSubject("c-odense", "DK_CVR:35209115", "reader", "coordinator", "evaluator");

    private APlan() {}

    /// Publishes the neighbours' news, once.
    public static void publish() {}

    private static UUID organisation(String name, String kind, String cvr) {
        return register(name, Map.of("kind", kind, "identifiers", List.of(Map.of("scheme", "DK_CVR", "value", cvr))));
    }

    /// A part of another organisation, which acts for it.
    public static UUID unit(String name, UUID parent) {
        return register(name, Map.of("kind", "DEPARTMENT", "parentPartnerId", parent));
    }

    /// Another entry of an organisation, found to be that.
    public static UUID duplicate(String name, UUID of) {
        var id = id(name);
        var content = content(name, Map.of("kind", "OTHER"));
        tell(id, Map.of("content", content, "status", "MERGED", "confirmed", true, "merger", Map.of("into", of)));
        return id;
    }

    /// An organisation that is no part of anything.
    public static UUID registered(String name) {
        return register(name, Map.of("kind", "OTHER"));
    }

    /// What was registered is found to be another.
    public static void merged(String name, UUID into) {
        become(name, "MERGED", "merger", Map.of("into", into));
    }

    /// What was registered is dissolved, and this one takes its place.
    public static void succeeded(String name, UUID by, String from) {
        become(name, "ACTIVE", "succession", Map.of("from", from, "successors", List.of(by)));
    }

    private static void become(String name, String status, String how, Map<String, Object> what) {
        var content = content(name, Map.of("kind", "OTHER"));
        var state = Map.of("content", content, "status", status, "confirmed", true, how, what);
        NeighbourStub.publish("partners", "partner.changed", id(name), 2, state);
    }

    private static UUID register(String name, Map<String, Object> also) {
        var id = id(name);
        tell(id, Map.of("content", content(name, also), "status", "ACTIVE", "confirmed", true));
        return id;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> content(String name, Map<String, Object> also) {
        var content = new HashMap<String, Object>(also);
        content.putAll(Map.of("name", name, "country", "DK", "areas", List.of()));
        return content;
    }

    private static void tell(UUID id, Map<String, Object> state) {
        NeighbourStub.publish("partners", "partner.registered", id, 1, state);
    }

    public static UUID agreement(String visibility, UUID owner, UUID... parties) {
        return AnAgreement.of(visibility, owner, parties).publish();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static Map<String, Object> draft(UUID agreement) {
        var plan = new HashMap<String, Object>();
        plan.put("subject", Map.of("type", "AGREEMENT", "id", agreement.toString()));
        plan.put("title", Map.of("da", "Opfølgning hvert kvartal"));
        plan.put("purposes", List.of("LEARNING"));
        return plan;
    }

    /// Reported by the municipality to the region.
    public static Map<String, Object> settled(UUID agreement, String dtstart, String rrule) {
        var plan = draft(agreement);
        plan.put("how", Map.of("methods", List.of("INDICATORS")));
        plan.put("when", Map.of("dtstart", dtstart, "rrule", rrule));
        plan.put("reporter", Map.of("partnerId", MUNICIPALITY.toString()));
        plan.put("recipient", Map.of("partnerId", REGION.toString()));
        return plan;
    }

    public static Response drafted(Map<String, Object> plan) {
        var response = as(COORDINATOR).body(plan).post(PLANS);
        response.then().statusCode(201);
        return response;
    }

    public static Response active(Map<String, Object> plan) {
        var response = as(COORDINATOR).post(at(drafted(plan)) + "/activations");
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response plan) {
        return PLANS + "/" + plan.path("id");
    }

    /// The first occasion of a plan.
    public static String first(Response plan) {
        return OCCASIONS + "/"
                + as(COORDINATOR)
                        .get(OCCASIONS + "?sort=dueDate&limit=1&plan=" + plan.path("id"))
                        .path("items[0].id");
    }

    public static Map<String, Object> report(UUID goal) {
        return report(goal, "Henvisningerne er kommet i gang");
    }

    public static Map<String, Object> report(UUID goal, String summary) {
        return Map.of(
                "summary", summary,
                "goalStatuses",
                        List.of(Map.of(
                                "goalId", goal.toString(), "status", "ONGOING", "progress", 40, "comment", "Ventetid")),
                "decisionsNeeded", List.of("Flere hold?"));
    }

    /// The municipality writes its report.
    public static Response write(String occasion, Map<String, Object> report) {
        return as(AARHUS).header("If-Match", "*").body(report).put(occasion + "/report");
    }

    public static void write(String occasion) {
        write(occasion, report(GOAL)).then().statusCode(200);
    }

    public static Response problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("instance", startsWith("/samverk/v1"));
        return response;
    }
}
