package org.samverk.partners.initiative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.testing.Tokens;

/// Initiatives to test with, units that do them, registered on the spot, and callers to test as.
public final class AnInitiative {
    public static final String AT = "/samverk/v1/existing-initiatives";
    public static final String PARTNERS = "/samverk/v1/partners";
    public static final String REGISTRAR =
            Tokens.withSubject("registrar", "DK_CVR:29190925", "reader", "registrar", "coordinator");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private AnInitiative() {}

    /// A partner whose users can call.
    public record Unit(String id, String claim) {
        public RequestSpecification coordinator() {
            return as(Tokens.withSubject("coordinator-" + claim, claim, "reader", "coordinator"));
        }
    }

    /// Confirmed.
    public static Unit unit(String name, String kind, @Nullable Unit parent, String... areas) {
        return unit(REGISTRAR, name, kind, parent, areas);
    }

    /// @param areas as MUNICIPALITY:1082
    public static Unit unit(String token, String name, String kind, @Nullable Unit parent, String... areas) {
        var number = cvr();
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("country", "SE");
        body.put("kind", kind);
        body.put("identifiers", List.of(Map.of("scheme", "DK_CVR", "value", number)));
        body.put("areas", Stream.of(areas).map(AnInitiative::area).toList());
        if (parent != null) {
            body.put("parentPartnerId", parent.id());
        }
        var registered = as(token).body(body).post(PARTNERS);
        registered.then().statusCode(201);
        return new Unit(registered.path("id"), "DK_CVR:" + number);
    }

    public static Unit association(String name) {
        return unit(name, "ASSOCIATION", null);
    }

    public static Map<String, String> area(String key) {
        var parts = key.split(":", 2);
        return Map.of("country", "SE", "level", parts[0], "code", parts[1]);
    }

    /// Only its title is settled.
    public static Map<String, Object> titled(String title) {
        return new HashMap<>(Map.of("title", Map.of("sv", title)));
    }

    public static Map<String, Object> about(String title, String theme, String group, String... areas) {
        var content = titled(title);
        content.put("themes", List.of(theme));
        content.put("targetGroups", List.of(group));
        content.put("areas", Stream.of(areas).map(AnInitiative::area).toList());
        return content;
    }

    public static Map<String, Object> during(
            Map<String, Object> content, @Nullable String start, @Nullable String end) {
        var period = new HashMap<String, Object>();
        period.put("start", start);
        period.put("end", end);
        content.put("period", period);
        return content;
    }

    public static Response registered(Unit unit, Map<String, Object> content) {
        var response = unit.coordinator().body(content).post(AT);
        response.then().statusCode(201);
        return response;
    }

    public static String id(Response initiative) {
        return initiative.path("id");
    }

    public static String at(Response initiative) {
        return AT + "/" + initiative.path("id");
    }

    /// Whatever version it has.
    public static RequestSpecification changing(Unit unit) {
        return unit.coordinator().header("If-Match", "*");
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static Response problem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
        return response;
    }

    /// A CVR number nobody in this run has yet; its check digit holds.
    static String cvr() {
        for (; ; ) {
            var seven = String.valueOf(2_400_000 + NUMBER.incrementAndGet());
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
