package org.samverk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole run, with so few rows that it proves nothing but that it runs.
class BenchTest {
    static List<Case> cases() {
        return Cases.ALL;
    }

    private static final Path ROOT = Path.of(System.getProperty("samverk.root"));

    @Test
    void the_gateway_is_measured_beside_a_plain_proxy(@TempDir Path home) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var bench = new DoorBench(1, 200, ROOT, home, new PrintStream(out, true, StandardCharsets.UTF_8))) {
            var table = bench.run();
            assertTrue(table.cpu().medians() > 0 && table.p99().medians() > 0);
            assertTrue(table.toString().contains("gateway, of the plain proxy"), table.toString());
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("1 rounds of 200"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_question_of_the_case_is_put_to_two_filled_databases(Case measured, @TempDir Path home) throws Exception {
        var arguments = Arguments.parse(measured.name(), "--small", "1000", "--large", "1200", "--rounds", "1");
        var out = new ByteArrayOutputStream();
        try (var bench = new Bench(arguments, ROOT, home, new PrintStream(out, true, StandardCharsets.UTF_8))) {
            var ratios = bench.run();
            assertEquals(
                    arguments.measured().questions(), ratios.keySet().stream().toList());
            assertTrue(ratios.values().stream().allMatch(ratio -> ratio.medians() > 0 && ratio.pairs() == 1));
            assertTrue(new Table(ratios).toString().contains("theme, common"));
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Filling large: 1200 " + measured.name()));
    }
}
