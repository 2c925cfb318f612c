package org.samverk.acceptance;

import static org.hamcrest.Matchers.hasSize;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.REGISTRAR;
import static org.samverk.acceptance.Callers.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Partners to test with, and how they are looked up.
public final class APartner {
    static final String PARTNERS = "/samverk/v1/partners";

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

    static Response registered(Map<String, Object> body) {
        var response = as(REGISTRAR).body(body).post(PARTNERS);
        response.then().statusCode(201);
        return response;
    }

    static String associationOf(List<String> municipalities) {
        return registered(Map.of(
                        "name", "Kommunernas förbund i väster",
                        "country", "SE",
                        "kind", "MUNICIPAL_ASSOCIATION",
                        "memberships", municipalities,
                        "represents", true))
                .path("id");
    }

    static String boardOf(String region) {
        return registered(Map.of(
                        "name", "Sjukvårdsnämnden i öster",
                        "country", "SE",
                        "kind", "REGIONAL_BOARD",
                        "parentPartnerId", region))
                .path("id");
    }

    /// The municipality or region of an area.
    static String governing(String area, String kind) {
        var found = as(READER).get(PARTNERS + "?area=" + area + "&kind=" + kind);
        found.then().statusCode(200).body("items", hasSize(1));
        return found.path("items[0].id");
    }

    static String at(Response partner) {
        return PARTNERS + "/" + partner.<String>path("id");
    }

    static Response read(String at) {
        var response = as(READER).get(at);
        response.then().statusCode(200);
        return response;
    }

    static String withIdentifier(String identifier) {
        return PARTNERS + "/"
                + as(READER).queryParam("identifier", identifier).get(PARTNERS).<String>path("items[0].id");
    }

    /// The names of all partners these words find, page by page.
    static List<String> named(String words) {
        var names = new ArrayList<String>();
        List<String> page;
        var number = 1;
        do {
            page = as(READER)
                    .queryParam("q", words)
                    .queryParam("limit", 100)
                    .queryParam("page", number++)
                    .get(PARTNERS)
                    .path("items.name");
            names.addAll(page);
        } while (page.size() == 100);
        return names;
    }

    /// A CVR number nobody in this run has yet; its check digit holds.
    public static String cvr() {
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
}
