package org.samverk.partners.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.samverk.kit.testing.Tokens;

/// Partners to test with, and callers to test as.
final class APartner {
    static final String PARTNERS = "/samverk/v1/partners";
    static final String REGISTRAR =
            Tokens.withSubject("registrar", "DK_CVR:29190925", "reader", "registrar", "coordinator");
    static final String READER = Tokens.withSubject("reader", "DK_CVR:29190925", "reader");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private APartner() {}

    static Map<String, Object> association(String name) {
        return Map.of("name", name, "country", "DK", "kind", "ASSOCIATION");
    }

    static Map<String, Object> numbered(String name, String cvr) {
        return Map.of(
                "name",
                name,
                "country",
                "DK",
                "kind",
                "ASSOCIATION",
                "identifiers",
                List.of(Map.of("scheme", "DK_CVR", "value", cvr, "primary", true)));
    }

    static Map<String, Object> unitOf(String parent, String name) {
        return Map.of("name", name, "country", "DK", "kind", "ASSOCIATION", "parentPartnerId", parent);
    }

    /// A CVR number nobody in this run has yet; its check digit holds.
    static String cvr() {
        for (; ; ) {
            var seven = String.valueOf(3_000_000 + NUMBER.incrementAndGet());
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

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification coordinatorOf(String cvr) {
        return as(Tokens.withSubject("coordinator-" + cvr, "DK_CVR:" + cvr, "reader", "coordinator"));
    }

    static Response registered(Map<String, Object> body) {
        var response = as(REGISTRAR).body(body).post(PARTNERS);
        response.then().statusCode(201);
        return response;
    }
}
