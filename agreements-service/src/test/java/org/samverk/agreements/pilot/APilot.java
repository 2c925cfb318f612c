package org.samverk.agreements.pilot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.Tokens;

/// Pilots to test with, between organisations the register has published, and callers to test as.
public final class APilot {
    public static final String PILOTS = "/samverk/v1/pilots";

    /// Owns the pilots, and founds them with the board.
    public static final UUID FEDERATION = registered("Kommunalförbundet i pilottest", "MUNICIPAL_ASSOCIATION", "01");
    public static final UUID BOARD = registered("Vårdnämnden i pilottest", "REGIONAL_BOARD", "02");
    public static final UUID NORTH = registered("Norra kommunen i pilottest", "MUNICIPALITY", "03");
    public static final UUID SOUTH = registered("Södra kommunen i pilottest", "MUNICIPALITY", "04");
    public static final UUID OUTSIDER = registered("Främmande kommunen i pilottest", "MUNICIPALITY", "05");

    public static final String OWNER = coordinator("01");
    public static final String FOUNDER = coordinator("02");
    public static final String NORTHERNER = coordinator("03");
    public static final String SOUTHERNER = coordinator("04");
    public static final String STRANGER = coordinator("05");

    public static final String WORK_GROUP = "0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a77";

    static {
        NeighbourStub.serve("/samverk/v1/forums", forums(WORK_GROUP, AnArea.STRATEGY_GROUP, AnArea.STEERING_GROUP));
    }

    private APilot() {}

    /// As partners-service lists them.
    public static Map<String, Object> forums(String... ids) {
        return Map.of("items", Stream.of(ids).map(id -> Map.of("id", id)).toList());
    }

    /// Publishes the organisations, once.
    public static void register() {}

    public static String claim(String number) {
        return "SE_ORGNR:21200099" + number;
    }

    private static String coordinator(String number) {
        return Tokens.of(claim(number), "coordinator");
    }

    /// Another of the founder's coordinators, for whom neighbours may be told to answer otherwise.
    public static String colleague() {
        return Tokens.withSubject(UUID.randomUUID().toString(), claim("02"), "coordinator");
    }

    public static UUID registered(String name, String kind, String number) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        tell(id, 1, name, kind, number, Map.of());
        return id;
    }

    public static void tell(UUID id, long version, String name, String kind, String number, Map<String, ?> also) {
        var state = new HashMap<String, Object>(Map.of(
                "content",
                Map.of(
                        "name",
                        name,
                        "kind",
                        kind,
                        "country",
                        "SE",
                        "identifiers",
                        List.of(Map.of("scheme", "SE_ORGNR", "value", "21200099" + number, "primary", true)),
                        "areas",
                        List.of()),
                "status",
                "ACTIVE",
                "confirmed",
                true));
        state.putAll(also);
        NeighbourStub.publish("partners", "partner.registered", id, version, state);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// The least a pilot needs.
    public static Map<String, Object> bare() {
        return new HashMap<>(Map.of(
                "title", Map.of("sv", "Fullföljda studier"),
                "foundingPartnerIds", List.of(FEDERATION.toString(), BOARD.toString()),
                "terms", Map.of("sv", "Egen processledare på halvtid i två år.")));
    }

    /// What can take its first step.
    public static Map<String, Object> based() {
        var content = bare();
        content.put("knowledgeBaseRef", "Kunskapsbas fullföljda studier, dnr 2026/17");
        return content;
    }

    /// Everything the steps up to RUNNING ask of the pilot itself.
    public static Map<String, Object> complete() {
        var content = based();
        content.put("preconditions", preconditions(true));
        content.put("recommendations", List.of(Map.of("sv", "Tidiga insatser vid skolfrånvaro.")));
        content.put(
                "presentations",
                Stream.of(FEDERATION, BOARD)
                        .map(partner -> Map.of("partnerId", partner.toString(), "on", "2026-02-03"))
                        .toList());
        content.put("processLeaderRole", "Processledare folkhälsa");
        content.put("workGroupForumId", WORK_GROUP);
        return content;
    }

    public static List<Map<String, Object>> preconditions(boolean met) {
        var all = new ArrayList<Map<String, Object>>();
        for (var code : List.of("SHARED_INSIGHT", "PRIORITISED_IN_GOAL_DOCUMENTS")) {
            for (var partner : List.of(FEDERATION, BOARD)) {
                all.add(Map.of(
                        "code", code, "partnerId", partner.toString(), "met", met, "reference", "Mål 2027 s. 3"));
            }
        }
        return all;
    }

    public static Response prepared(Map<String, Object> content) {
        var response = as(OWNER).body(content).post(PILOTS);
        response.then().statusCode(201);
        return response;
    }

    public static Response advance(Response pilot, String to) {
        return as(OWNER).body(Map.of("to", to)).post(at(pilot) + "/advances");
    }

    public static Response advanced(Response pilot, String... steps) {
        var last = pilot;
        for (var step : steps) {
            last = advance(pilot, step);
            last.then().statusCode(201);
        }
        return last;
    }

    public static Response offering() {
        return offering(complete());
    }

    public static Response offering(Map<String, Object> content) {
        return advanced(prepared(content), "KNOWLEDGE_BASE", "ANALYSED", "PRESENTED", "OFFERING");
    }

    public static Response offer(Response pilot, UUID partner) {
        return as(OWNER).body(Map.of("partnerId", partner.toString())).post(at(pilot) + "/participations");
    }

    public static Response offered(Response pilot, UUID partner) {
        var response = offer(pilot, partner);
        response.then().statusCode(201);
        return response;
    }

    public static Map<String, Object> yes(int termsVersion) {
        return new HashMap<>(Map.of(
                "termsVersion", termsVersion,
                "ownResources", List.of(Map.of("kind", "FUNDING", "amount", 250000, "currency", "SEK", "year", 2027)),
                "decisions",
                        List.of(
                                decision("MUNICIPALITY", "2026-02-10"),
                                decision("PUBLIC_HEALTH_COUNCIL", "2026-02-12"))));
    }

    public static Map<String, Object> decision(String body, String day) {
        return Map.of("body", body, "decidedOn", day, "reference", "KS 2026 § 14");
    }

    public static Response accepted(Response participation, String token) {
        var response = as(token).body(yes(1)).post(self(participation) + "/acceptances");
        response.then().statusCode(201);
        return response;
    }

    /// With the northern municipality in it, which has accepted.
    public static Response running() {
        var pilot = offering();
        accepted(offered(pilot, NORTH), NORTHERNER);
        return advanced(pilot, "RUNNING");
    }

    /// A completed evaluation of the pilot, as followup-service tells it.
    public static UUID evaluate(Response pilot, @Nullable Boolean recommendScaleUp) {
        var id = UUID.randomUUID();
        tellEvaluation(id, 1, "evaluation.completed", pilot.path("id"), recommendScaleUp);
        return id;
    }

    public static void tellEvaluation(
            UUID id, long version, String type, String pilot, @Nullable Boolean recommendScaleUp) {
        var data = new HashMap<String, Object>(
                Map.of("subject", Map.of("type", "PILOT", "id", pilot), "status", "COMPLETED"));
        if (recommendScaleUp != null) {
            data.put("recommendScaleUp", recommendScaleUp);
        }
        NeighbourStub.publish("followup", type, id, version, data);
    }

    public static String at(Response pilot) {
        return PILOTS + "/" + pilot.path("id");
    }

    public static String self(Response any) {
        return any.path("_links.self.href");
    }

    /// A change of whatever version there is now.
    public static Response changed(Response any, String token, Map<String, ?> patch) {
        return as(token).header("If-Match", "*").body(patch).patch(self(any));
    }

    /// A problem document, whole.
    public static Response refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("instance", startsWith("/samverk/v1"));
        return response;
    }
}
