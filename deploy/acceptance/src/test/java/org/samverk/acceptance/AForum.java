package org.samverk.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Forums to test with, as somebody founds them who may.
record AForum(String founder, Response proposed) {
    static final String FORUMS = "/samverk/v1/forums";
    static final String REPORTS = "/samverk/v1/forum-reports";

    static Map<String, Object> content(String name, String type, String formality, List<String> owners) {
        var content = new HashMap<String, Object>();
        content.put("name", Map.of("sv", name));
        content.put("forumType", type);
        content.put("formality", formality);
        content.put("ownerPartnerIds", owners);
        return content;
    }

    /// What has to be written down of a formal forum.
    static Map<String, Object> written(String responsibility) {
        return Map.of(
                "statedResponsibility",
                Map.of("sv", responsibility),
                "purpose",
                Map.of("sv", "Samordna det som parterna gör var för sig"),
                "mandateDocument",
                Map.of("title", "Uppdragsbeskrivning", "reference", "FHR 2026/17 § 4"));
    }

    static AForum proposedBy(String founder, Map<String, Object> content) {
        var proposed = created(as(founder).body(content).post(FORUMS));
        proposed.then().body("status", equalTo("PROPOSED"));
        return new AForum(founder, proposed);
    }

    String id() {
        return proposed.path("id");
    }

    String at() {
        return FORUMS + "/" + id();
    }

    Response changed(Map<String, Object> patch) {
        return as(founder).header("If-Match", "*").body(patch).patch(at());
    }

    Response activated() {
        return as(founder).post(at() + "/activations");
    }

    Response seat(Map<String, Object> seat) {
        return as(founder).body(seat).post(at() + "/seats");
    }

    Response appoint(Map<String, Object> appointment) {
        return as(founder).body(appointment).post(at() + "/appointments");
    }

    static Map<String, Object> seat(String partner, String kind, String function) {
        var seat = new HashMap<String, Object>();
        seat.put("partnerId", partner);
        seat.put("seatKind", kind);
        seat.put("roleTitle", function);
        return seat;
    }

    static Map<String, Object> chair(Map<String, Object> seat) {
        seat.put("isChair", true);
        return seat;
    }

    /// By another forum.
    static Map<String, Object> sent(Map<String, Object> seat, AForum by) {
        seat.put("appointedByForumId", by.id());
        return seat;
    }

    static Map<String, Object> appointed(String role, String holder, String function, AForum by) {
        return Map.of(
                "role", role,
                "holderPartnerId", holder,
                "holderRoleTitle", function,
                "appointedByForumId", by.id(),
                "date", "2026-01-15");
    }
}
