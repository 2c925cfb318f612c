package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.acceptance.APartner.PARTNERS;
import static org.samverk.acceptance.Callers.READER;
import static org.samverk.acceptance.Callers.as;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samverk.acceptance.Collector.Span;

/// As the operator of an installation gets it who gives the parts the address of a collector.
@ExtendWith(RunningSuite.class)
class TraceTest {

    private static final List<String> PARTS = List.of("partners-service", "gateway");
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void one_trace_shows_the_gateway_a_service_and_its_database() throws IOException {
        var suite = RunningSuite.suite();
        try (var collector = new Collector()) {
            PARTS.forEach(part -> suite.restart(part, collector.settings()));
            as(READER)
                    .header("traceparent", "00-" + trace + "-" + CALLERS_SPAN + "-01")
                    .get(PARTNERS + "?q=hemmeligt")
                    .then()
                    .statusCode(200);
            Patience.until(() -> isComplete(collector.of(trace)));
            var spans = collector.of(trace);
            var statements = spans.stream().filter(TraceTest::isStatement).toList();
            for (var statement : statements) {
                assertEquals(
                        List.of("partners-service", "gateway"),
                        upFrom(statement, spans).stream()
                                .map(Span::service)
                                .distinct()
                                .toList());
                assertFalse(statement.toString().contains("hemmeligt"), statement::toString);
            }
            assertTrue(statements.stream()
                    .allMatch(span ->
                            span.attributes().getOrDefault("db.system", "").equals("postgresql")));
        } finally {
            PARTS.forEach(suite::restart);
        }
    }

    /// The parts tell each in their own time.
    private static boolean isComplete(List<Span> spans) {
        return spans.stream().anyMatch(TraceTest::isStatement)
                && spans.stream()
                        .allMatch(span -> span.parent().equals(CALLERS_SPAN)
                                || spans.stream().anyMatch(other -> other.id().equals(span.parent())));
    }

    /// From a span over its parents to the caller's, which nobody here has told of.
    private static List<Span> upFrom(Span first, List<Span> all) {
        var chain = new ArrayList<Span>();
        var next = first;
        while (true) {
            chain.add(next);
            var wanted = next.parent();
            if (wanted.equals(CALLERS_SPAN)) {
                return chain;
            }
            next = all.stream()
                    .filter(span -> span.id().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isStatement(Span span) {
        return span.attributes().containsKey("db.statement")
                || span.attributes().containsKey("db.query.text");
    }
}
