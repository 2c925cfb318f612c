package org.samverk.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.Tokens;

/// Agreements to test with, between organisations the register has published, and callers to test as.
public final class AnAgreement {
    public static final String AGREEMENTS = "/samverk/v1/agreements";

    public static final UUID REGION = registered("Region Midtjylland", "REGION", "DK", "29190925");
    public static final UUID MUNICIPALITY = registered("Aarhus Kommune", "MUNICIPALITY", "DK", "55133018");
    public static final UUID OUTSIDER = registered("Odense Kommune", "MUNICIPALITY", "DK", "35209115");
    /// Beneath the region, which acts for it.
    public static final UUID UNIT = registered("Hospitalsenhed Midt", "OTHER", "DK", null, REGION);
    public static final UUID CITIZENS = registered("Gågruppen", "CITIZEN_GROUP", "SE", null);
    public static final UUID CLUB = registered("Motionsforeningen", "ASSOCIATION", "DK", null);

    public static final String COORDINATOR = Tokens.withSubject("c-region", "DK_CVR:29190925", "reader", "coordinator");
    public static final String SIGNATORY = Tokens.withSubject("s-region", "DK_CVR:29190925", "reader", "signatory");
    public static final String REGISTRAR = Tokens.withSubject("registrar", "DK_CVR:29190925", "reader", "registrar");
    public static final String AARHUS = Tokens.withSubject("c-aarhus", "DK_CVR:55133018", "reader", "coordinator");
    public static final String AARHUS_SIGNATORY =
            Tokens.withSubject("s-aarhus", "DK_CVR:55133018", "reader", "signatory");
    public static final String STRANGER =
            Tokens.withSubject("c-odense", "DK_CVR:35209115", "reader", "coordinator", "signatory");

    private AnAgreement() {}

    static {
        themes("TOBACCO", "ALCOHOL");
    }

    /// Publishes the organisations and the themes, once.
    public static void register() {}

    /// The common list from now on.
    public static void themes(String... codes) {
        NeighbourStub.serve(
                "/samverk/v1/code-lists/themes",
                Map.of(
                        "code",
                        "themes",
                        "items",
                        Stream.of(codes).map(code -> Map.of("code", code)).toList()));
    }

    private static UUID registered(String name, String kind, String country, @Nullable String cvr) {
        return registered(name, kind, country, cvr, null);
    }

    private static UUID registered(
            String name, String kind, String country, @Nullable String cvr, @Nullable UUID parent) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var identifiers = cvr == null ? List.of() : List.of(Map.of("scheme", "DK_CVR", "value", cvr, "primary", true));
        var content = new HashMap<String, Object>(
                Map.of("name", name, "kind", kind, "country", country, "identifiers", identifiers, "areas", List.of()));
        if (parent != null) {
            content.put("parentPartnerId", parent.toString());
        }
        NeighbourStub.publish(
                "partners",
                "partner.registered",
                id,
                1,
                Map.of("content", content, "status", "ACTIVE", "confirmed", true));
        return id;
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static Map<String, Object> between(UUID... parties) {
        return Map.of("terms", terms(parties));
    }

    public static Map<String, Object> terms(UUID... parties) {
        var terms = new HashMap<String, Object>();
        terms.put("title", Map.of("da", "Rygestop på tværs"));
        terms.put("type", "PARTNERSHIP_AGREEMENT");
        terms.put(
                "parties",
                Stream.of(parties)
                        .map(party -> Map.of("partnerId", party.toString(), "partyRole", "EQUAL_PARTY"))
                        .toList());
        terms.put(
                "goals",
                List.of(Map.of(
                        "level",
                        "OVERALL_GOAL",
                        "number",
                        "1",
                        "title",
                        Map.of("da", "Færre rygere"),
                        "subGoals",
                        List.of(Map.of(
                                "level",
                                "SUB_GOAL",
                                "number",
                                "1.1",
                                "title",
                                Map.of("da", "Henvisning"),
                                "baseline",
                                120)))));
        return terms;
    }

    public static Map<String, Object> during(@Nullable String start, @Nullable String end, UUID... parties) {
        var terms = new HashMap<>(terms(parties));
        var period = new HashMap<String, Object>();
        if (start != null) {
            period.put("start", start);
        }
        if (end != null) {
            period.put("end", end);
        }
        terms.put("period", period);
        return Map.of("terms", terms);
    }

    public static Response drafted(Map<String, Object> content) {
        var response = as(COORDINATOR).body(content).post(AGREEMENTS);
        response.then().statusCode(201);
        return response;
    }

    public static Response proposed(Map<String, Object> content) {
        var response = as(COORDINATOR).post(at(drafted(content)) + "/proposals");
        response.then().statusCode(201);
        return response;
    }

    public static Response signed(Map<String, Object> content) {
        var proposed = proposed(content);
        sign(proposed, SIGNATORY).then().statusCode(201);
        var last = sign(proposed, AARHUS_SIGNATORY);
        last.then().statusCode(201);
        return last;
    }

    public static Response sign(Response agreement, String token) {
        return as(token).body(Map.of("termsHash", agreement.path("termsHash"))).post(at(agreement) + "/signatures");
    }

    public static Response recorded(Response agreement, UUID party, String signedOn) {
        return as(COORDINATOR)
                .body(Map.of(
                        "partnerId", party.toString(),
                        "termsHash", agreement.path("termsHash"),
                        "signedOn", signedOn,
                        "medium", "INK",
                        "evidence", Map.of("title", "Underskrevet original", "reference", "2021-0417-03")))
                .post(at(agreement) + "/recorded-signatures");
    }

    public static String at(Response agreement) {
        return AGREEMENTS + "/" + agreement.path("id");
    }

    /// A change of whatever version there is now.
    public static Response changed(Response agreement, String token, Map<String, ?> patch) {
        return as(token).header("If-Match", "*").body(patch).patch(at(agreement));
    }

    /// A problem document, whole.
    public static Response refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("instance", startsWith("/samverk/v1"));
        return response;
    }

    /// These members beside those there are.
    public static Map<String, Object> with(Map<String, ?> content, Map<String, ?> more) {
        var members = new HashMap<String, Object>(content);
        members.putAll(more);
        return members;
    }

    /// The terms of an agreement as read, with these members instead.
    public static Map<String, Object> amended(Response agreement, Map<String, ?> more) {
        var terms = new HashMap<String, Object>(agreement.<Map<String, Object>>path("terms"));
        terms.putAll(more);
        return terms;
    }
}
