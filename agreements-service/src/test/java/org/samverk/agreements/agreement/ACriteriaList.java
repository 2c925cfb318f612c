package org.samverk.agreements.agreement;

import static org.samverk.agreements.agreement.AnAgreement.COORDINATOR;
import static org.samverk.agreements.agreement.AnAgreement.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lists of criteria of the region's own to test with.
final class ACriteriaList {
    static final String LISTS = "/samverk/v1/iop-criteria-lists";

    private ACriteriaList() {}

    static Map<String, Object> content(String visibility) {
        var code = "C" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                Map.of("da", "Vores kriterier"),
                "source",
                "Region Midtjylland",
                "criteria",
                five("SHARED_NEED", "NO_MARKET"),
                "visibility",
                visibility));
    }

    /// These, and as many more as a list needs.
    static List<Map<String, Object>> five(String... codes) {
        var more = IntStream.rangeClosed(1, 5 - codes.length).mapToObj(number -> "FURTHER_" + number);
        return criteria(Stream.concat(Stream.of(codes), more).toArray(String[]::new));
    }

    static List<Map<String, Object>> criteria(String... codes) {
        return Stream.of(codes)
                .map(code -> Map.<String, Object>of("code", code, "text", Map.of("da", "Om " + code)))
                .toList();
    }

    static Response added(String visibility) {
        var response = as(COORDINATOR).body(content(visibility)).post(LISTS);
        response.then().statusCode(201);
        return response;
    }
}
