package org.samverk.agreements.pilot;

import static org.samverk.agreements.pilot.APilot.BOARD;
import static org.samverk.agreements.pilot.APilot.FEDERATION;
import static org.samverk.agreements.pilot.APilot.OWNER;
import static org.samverk.agreements.pilot.APilot.as;
import static org.samverk.agreements.pilot.APilot.self;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Development areas to test with, owned by the federation and the board, and what hangs on them.
public final class AnArea {
    public static final String AREAS = "/samverk/v1/development-areas";
    public static final String STRATEGY_GROUP = "0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a01";
    public static final String STEERING_GROUP = "0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2a02";

    private AnArea() {}

    public static Map<String, Object> content() {
        return new HashMap<>(Map.of(
                "name", Map.of("sv", "Fullföljda studier"),
                "order", 1,
                "ownerPartnerIds", List.of(FEDERATION.toString(), BOARD.toString())));
    }

    public static Response proposed() {
        return proposed(content());
    }

    public static Response proposed(Map<String, Object> content) {
        var response = as(OWNER).body(content).post(AREAS);
        response.then().statusCode(201);
        return response;
    }

    public static Map<String, Object> decision(String kind, String outcome, String day) {
        return new HashMap<>(
                Map.of("kind", kind, "outcome", outcome, "decidedOn", day, "reference", "2026-02-03 § 14"));
    }

    public static Response decide(Response area, String token, Map<String, ?> decision) {
        return as(token).body(decision).post(self(area) + "/decisions");
    }

    public static Response advance(Response any, String to) {
        return as(OWNER).body(Map.of("to", to)).post(self(any) + "/advances");
    }

    public static Map<String, Object> parts(String... parts) {
        var content = new HashMap<String, Object>();
        for (var part : parts) {
            content.put(part, Map.of("sv", "Om " + part));
        }
        return content;
    }

    public static Response described(Response area, String... parts) {
        var response = as(OWNER).body(parts(parts)).post(self(area) + "/project-descriptions");
        response.then().statusCode(201);
        return response;
    }

    public static Map<String, Object> proposal() {
        return new HashMap<>(Map.of(
                "fromForumId", STRATEGY_GROUP,
                "toForumId", STEERING_GROUP,
                "text", Map.of("sv", "Att psykisk hälsa blir nästa område.")));
    }

    public static Response drafted(Response area) {
        return drafted(area, proposal());
    }

    public static Response drafted(Response area, Map<String, Object> content) {
        var response = as(OWNER).body(content).post(self(area) + "/proposals");
        response.then().statusCode(201);
        return response;
    }

    /// With a description that says it all.
    public static Response draftedInFull(Response area) {
        var content = proposal();
        content.put(
                "projectDescriptionId",
                described(area, "assignment", "implementation", "followup").path("id"));
        return drafted(area, content);
    }

    public static Response submitted(Response area) {
        var response = advance(draftedInFull(area), "SUBMITTED");
        response.then().statusCode(201);
        return response;
    }

    public static String nobody() {
        return UUID.randomUUID().toString();
    }
}
