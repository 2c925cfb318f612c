package org.samverk.partners.referral;

import static org.samverk.partners.collaboration.ACollaboration.REGISTRAR;
import static org.samverk.partners.collaboration.ACollaboration.as;
import static org.samverk.partners.collaboration.ACollaboration.org;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samverk.partners.collaboration.ACollaboration.Org;

/// Offers and pathways to test with, of partners registered on the spot.
public final class AReferral {
    public static final String OFFERS = "/samverk/v1/offers";
    public static final String PATHWAYS = "/samverk/v1/referral-pathways";

    private AReferral() {}

    /// A partner that works in an area, as DK:MUNICIPALITY:751.
    public static Org located(String name, String kind, String area) {
        var org = org(name, kind);
        as(REGISTRAR)
                .header("If-Match", "*")
                .body(Map.of("areas", List.of(area(area))))
                .patch("/samverk/v1/partners/" + org.id())
                .then()
                .statusCode(200);
        return org;
    }

    public static Map<String, String> area(String key) {
        var parts = key.split(":", 3);
        return Map.of("country", parts[0], "level", parts[1], "code", parts[2]);
    }

    public static void merged(Org one, Org into) {
        as(REGISTRAR)
                .body(Map.of("into", into.id(), "reason", "Entered twice"))
                .post("/samverk/v1/partners/" + one.id() + "/mergers")
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> offer(String title) {
        return new HashMap<>(Map.of("title", Map.of("da", title), "type", "SUPPORT"));
    }

    public static Response offered(Org partner, Map<String, Object> content) {
        var response = partner.coordinator().body(content).post(OFFERS);
        response.then().statusCode(201);
        return response;
    }

    /// To whoever plans it.
    public static Map<String, Object> referredBy(Org referring) {
        return path(Map.of("fromPartnerId", referring.id()));
    }

    public static Map<String, Object> referredByAll(String kind) {
        return path(Map.of("fromKind", kind));
    }

    private static Map<String, Object> path(Map<String, Object> who) {
        var content = new HashMap<String, Object>(who);
        content.put("type", "REFERRAL");
        content.put("direction", "ONE_WAY");
        return content;
    }

    public static Map<String, Object> leadingTo(Response offer, Map<String, Object> content) {
        content.put("offerId", offer.path("id"));
        return content;
    }

    public static Response planned(Org receiving, Map<String, Object> content) {
        var response = receiving.coordinator().body(content).post(PATHWAYS);
        response.then().statusCode(201);
        return response;
    }

    public static Response active(Org receiving, Map<String, Object> content) {
        return done(receiving, planned(receiving, content), "activations");
    }

    public static Response done(Org org, Response pathway, String noun) {
        var response = org.coordinator().post(at(pathway) + "/" + noun);
        response.then().statusCode(201);
        return response;
    }

    /// Where an offer or a pathway is read.
    public static String at(Response created) {
        var self = created.<String>path("_links.self.href");
        return self.replaceFirst("\\?.*", "");
    }

    public static Response patched(Org org, Response aggregate, Map<String, Object> patch) {
        return org.coordinator().header("If-Match", "*").body(patch).patch(at(aggregate));
    }

    public static Response deleted(Org org, Response aggregate) {
        return org.coordinator().header("If-Match", "*").delete(at(aggregate));
    }
}
