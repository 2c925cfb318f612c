package org.samverk.acceptance;

import static org.samverk.acceptance.Callers.REGION;
import static org.samverk.acceptance.Callers.as;
import static org.samverk.acceptance.Callers.created;

import java.util.List;
import java.util.Map;

/// An indicator of the region to test with, measured yearly in percent.
final class AnIndicator {
    static final String INDICATORS = "/samverk/v1/indicators";

    private AnIndicator() {}

    /// @return where it is
    static String defined(String code, String name, String... dividedBy) {
        return created(as(REGION)
                        .body(Map.of(
                                "code",
                                code,
                                "name",
                                Map.of("da", name),
                                "valueType",
                                "PERCENT",
                                "polarity",
                                "LOWER_IS_BETTER",
                                "kind",
                                "OUTCOME",
                                "source",
                                Map.of("type", "LOCAL"),
                                "frequency",
                                "YEARLY",
                                "dividedBy",
                                List.of(dividedBy)))
                        .post(INDICATORS))
                .path("_links.self.href");
    }
}
