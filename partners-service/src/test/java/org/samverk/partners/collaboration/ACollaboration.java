package org.samverk.partners.collaboration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.Tokens;

/// Collaborations to test with, for partners registered on the spot, and callers to test as.
public final class ACollaboration {
    public static final String AT = "/samverk/v1/collaborations";
    public static final String CHECKLISTS = "/samverk/v1/checklists";
    public static final String REGISTRAR =
            Tokens.withSubject("registrar", "DK_CVR:29190925", "reader", "registrar", "coordinator");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ACollaboration() {}

    /// A partner whose users can call.
    public record Org(UUID id, String cvr) {
        public String claim() {
            return "DK_CVR:" + cvr;
        }

        public RequestSpecification coordinator() {
            return as(Tokens.withSubject("coordinator-" + cvr, claim(), "reader", "coordinator"));
        }

        public RequestSpecification reader() {
            return as(Tokens.withSubject("reader-" + cvr, claim(), "reader"));
        }
    }

    public static Org org(String name, String kind) {
        return org(name, kind, null);
    }

    public static Org org(String name, String kind, @Nullable Org parent) {
        var cvr = cvr();
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("country", "DK");
        body.put("kind", kind);
        body.put("identifiers", List.of(Map.of("scheme", "DK_CVR", "value", cvr, "primary", true)));
        if (parent != null) {
            body.put("parentPartnerId", parent.id());
        }
        var registered = as(REGISTRAR).body(body).post("/samverk/v1/partners");
        registered.then().statusCode(201);
        return new Org(UUID.fromString(registered.path("id")), cvr);
    }

    /// A CVR number nobody in this run has yet; its check digit holds.
    static String cvr() {
        for (; ; ) {
            var seven = String.valueOf(6_100_000 + NUMBER.incrementAndGet());
            int[] weights = {2, 7, 6, 5, 4, 3, 2};
            var sum = 0;
            for (var i = 0; i < 7; i++) {
                sum += (seven.charAt(i) - '0') * weights[i];
            }
            if (sum % 11 != 1) {
                return seven + (11 - sum % 11) % 11;
            }
        }
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// Only its title is settled.
    public static Map<String, Object> idea(String title) {
        return new HashMap<>(Map.of("title", Map.of("da", title)));
    }

    /// With a cause, the first as initiator and the others as partners.
    public static Map<String, Object> between(Org initiator, Org... others) {
        var content = idea("Rygestop på tværs");
        content.put("cause", Map.of("da", "Færre skal begynde at ryge"));
        content.put("scope", "CROSS_SECTOR");
        var participants = new ArrayList<Map<String, Object>>();
        participants.add(participant(initiator, "INITIATOR"));
        for (var other : others) {
            participants.add(participant(other, "PARTNER"));
        }
        content.put("participants", participants);
        return content;
    }

    public static Map<String, Object> participant(Org org, String role) {
        return new HashMap<>(Map.of("partnerId", org.id().toString(), "role", role));
    }

    public static Response registered(Org owner, Map<String, Object> content) {
        var response = owner.coordinator().body(content).post(AT);
        response.then().statusCode(201);
        return response;
    }

    public static Response established(Org owner, Map<String, Object> content) {
        return done(owner, registered(owner, content), "establishments", Map.of());
    }

    public static Response done(Org owner, Response collaboration, String noun, Map<String, Object> body) {
        var response = owner.coordinator().body(body).post(at(collaboration) + "/" + noun);
        response.then().statusCode(201);
        return response;
    }

    public static String at(Response collaboration) {
        return AT + "/" + collaboration.path("id");
    }

    public static Response patched(Org owner, Response collaboration, Map<String, Object> patch) {
        return owner.coordinator().header("If-Match", "*").body(patch).patch(at(collaboration));
    }

    public static Map<String, Object> move(String to) {
        return Map.of("to", to, "reason", "Aftalt på mødet");
    }

    /// Signed by all and in force, unless said otherwise.
    public static UUID agreement(Org... parties) {
        var id = UUID.randomUUID();
        publish(id, 1, terms("PARTNERSHIP_AGREEMENT", parties), standing("CONCLUDED", "RESTRICTED", null, parties));
        return id;
    }

    public static UUID agreementFrom(String day, Org... parties) {
        var id = UUID.randomUUID();
        var standing = standing("CONCLUDED", "RESTRICTED", null, parties).with("beginsOn", day);
        publish(id, 1, terms("PARTNERSHIP_AGREEMENT", parties), standing);
        return id;
    }

    public static Map<String, Object> terms(String type, Org... parties) {
        return Map.of(
                "title",
                Map.of("da", "Aftale om rygestop"),
                "type",
                type,
                "parties",
                List.of(parties).stream()
                        .map(party -> Map.of("partnerId", party.id()))
                        .toList());
    }

    /// Of an agreement its parties see.
    public static Standing standing(String phase, String visibility, @Nullable String endsOn, Org... parties) {
        var days = new HashMap<String, Object>(Map.of("phase", phase));
        if (phase.equals("CONCLUDED")) {
            days.put("beginsOn", "2026-01-01");
        }
        if (endsOn != null) {
            days.put("endsOn", endsOn);
        }
        var audience = List.of(parties).stream().map(Org::id).collect(Collectors.toSet());
        return new Standing(days, new Access(UUID.randomUUID(), Visibility.valueOf(visibility), audience));
    }

    /// What the facts of an agreement come to, and who may see it.
    public record Standing(Map<String, Object> days, Access access) {
        public Standing with(String member, String day) {
            var more = new HashMap<>(days);
            more.put(member, day);
            return new Standing(more, access);
        }
    }

    /// Its text as laid before the parties, and signed by each on a day.
    public static Map<String, Object> signed(Map<Org, String> days) {
        return Map.of(
                "stake",
                Map.of(
                        "signers",
                        days.keySet().stream()
                                .map(org -> Map.of("partyId", org.id(), "signaturesRequired", 1, "decides", false))
                                .toList()),
                "consents",
                days.entrySet().stream()
                        .map(one -> Map.of("partyId", one.getKey().id(), "signedOn", one.getValue()))
                        .toList());
    }

    public static void publish(UUID id, long version, Map<String, Object> terms, Standing standing) {
        publish(id, version, terms, List.of(), standing);
    }

    /// @param proposals each as `signed` tells it
    public static void publish(
            UUID id, long version, Map<String, Object> terms, List<Map<String, Object>> proposals, Standing standing) {
        NeighbourStub.publish(
                "agreements",
                "agreement.changed",
                id,
                version,
                Map.of(
                        "frame",
                        Map.of("timeZone", "Europe/Copenhagen"),
                        "terms",
                        Map.of("terms", terms),
                        "proposals",
                        proposals,
                        "standing",
                        standing.days()),
                standing.access());
    }

    public static Response problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
        return response;
    }
}
