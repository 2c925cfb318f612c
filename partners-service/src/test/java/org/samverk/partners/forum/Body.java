package org.samverk.partners.forum;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.testing.Tokens;

/// Partners to found forums with, registered when they are first needed, and their users.
final class Body {
    static final Body ASSOCIATION = new Body("Kommunalförbundet", "MUNICIPAL_ASSOCIATION", null);
    static final Body REGION = new Body("Region Norrland", "REGION", null, "REGION:24");
    static final Body BOARD = new Body("Hälso- och sjukvårdsnämnden", "REGIONAL_BOARD", REGION);
    static final Body MUNICIPALITY = new Body("Åsele kommun", "MUNICIPALITY", null, "MUNICIPALITY:2463");
    static final Body GOTLAND = new Body("Region Gotland", "MUNICIPALITY", null, "MUNICIPALITY:0980", "REGION:09");
    static final Body SPORT = new Body("Motionsföreningen", "ASSOCIATION", null);
    static final Body OUTSIDER = new Body("Utomstående förening", "ASSOCIATION", null);
    static final Body REGISTRY = new Body("Den som registrerar", "ASSOCIATION", null);

    private final String named;
    private final String kind;
    private final @Nullable Body parent;
    private final List<String> areas;
    private final String number = cvr();
    private @Nullable String id;

    Body(String named, String kind, @Nullable Body parent, String... areas) {
        this.named = named;
        this.kind = kind;
        this.parent = parent;
        this.areas = List.of(areas);
    }

    String claim() {
        return "DK_CVR:" + number;
    }

    String coordinator() {
        return Tokens.withSubject("forum-" + claim(), claim(), "reader", "coordinator");
    }

    static String registrar() {
        return Tokens.withSubject("forum-registrar", REGISTRY.claim(), "reader", "registrar");
    }

    String named() {
        return named;
    }

    synchronized String id() {
        var known = id;
        if (known == null) {
            known = as(registrar())
                    .body(registration())
                    .post("/samverk/v1/partners")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            id = known;
        }
        return known;
    }

    private Map<String, Object> registration() {
        var body = new HashMap<String, Object>();
        body.put("name", named);
        body.put("country", "SE");
        body.put("kind", kind);
        body.put("identifiers", List.of(Map.of("scheme", "DK_CVR", "value", number)));
        body.put("areas", areas.stream().map(Body::area).toList());
        if (parent != null) {
            body.put("parentPartnerId", parent.id());
        }
        return body;
    }

    static Map<String, String> area(String key) {
        var parts = key.split(":", 2);
        return Map.of("country", "SE", "level", parts[0], "code", parts[1]);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// A CVR number; its check digit holds.
    static String cvr() {
        for (; ; ) {
            var seven = String.valueOf(ThreadLocalRandom.current().nextInt(4_000_000, 6_000_000));
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
}
