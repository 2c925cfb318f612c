package org.samverk.partners.forum;

import static org.hamcrest.Matchers.equalTo;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/// Forums to test with; all belong to the association where nothing else is said.
final class AForum {
    static final String FORUMS = "/samverk/v1/forums";

    private AForum() {}

    static Map<String, Object> informal(String name) {
        return typed(name, "NETWORK", "INFORMAL");
    }

    static Map<String, Object> typed(String name, String type, String formality) {
        var content = new HashMap<String, Object>();
        content.put("name", Map.of("sv", name));
        content.put("forumType", type);
        content.put("formality", formality);
        return content;
    }

    static Map<String, Object> written(Map<String, Object> content) {
        content.put("statedResponsibility", Map.of("sv", "Att minska fallskador"));
        content.put("purpose", Map.of("sv", "Samordna insatser"));
        content.put("mandateDocument", Map.of("title", "Uppdrag", "reference", "KS 2026/114"));
        return content;
    }

    static Response proposed(Map<String, Object> content) {
        return created(keeper().body(content).post(FORUMS));
    }

    static Response created(Response response) {
        response.then().statusCode(201);
        return response;
    }

    static RequestSpecification keeper() {
        return as(ASSOCIATION.coordinator());
    }

    /// Whatever version it has.
    static RequestSpecification changing() {
        return keeper().header("If-Match", "*");
    }

    static String at(Response forum) {
        return FORUMS + "/" + forum.path("id");
    }

    static String path(Response created) {
        var location = created.getHeader("Location");
        return location.substring(location.indexOf("/samverk/v1"));
    }

    static Map<String, Object> seat(Body body, String kind) {
        var seat = new HashMap<String, Object>();
        seat.put("partnerId", body.id());
        seat.put("seatKind", kind);
        return seat;
    }

    static Map<String, Object> chair(Body body, String kind) {
        var seat = seat(body, kind);
        seat.put("isChair", true);
        return seat;
    }

    static Response seated(Response forum, Map<String, Object> seat) {
        return created(keeper().body(seat).post(at(forum) + "/seats"));
    }

    static Map<String, Object> appointment(Body body, String role) {
        var appointment = new HashMap<String, Object>();
        appointment.put("role", role);
        appointment.put("holderPartnerId", body.id());
        appointment.put("date", "2026-01-15");
        return appointment;
    }

    static Response appointed(Response forum, Map<String, Object> appointment) {
        return created(keeper().body(appointment).post(at(forum) + "/appointments"));
    }

    static Response active(Map<String, Object> content) {
        return created(keeper().post(at(proposed(content)) + "/activations"));
    }

    static Response problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
        return response;
    }
}
