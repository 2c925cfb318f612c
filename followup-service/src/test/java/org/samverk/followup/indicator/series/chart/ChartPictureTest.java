package org.samverk.followup.indicator.series.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartPictureTest {
    private static ChartContent chart(List<ChartLine> lines, String... notes) {
        return new ChartContent(
                "sv",
                "Rökning <&> \"luft\"",
                "2024–2025",
                "procent",
                false,
                lines,
                null,
                List.of("2024", "2025"),
                "Inga värden",
                List.of(notes));
    }

    private static ChartLine line(String name, String first, String last) {
        return new ChartLine(name, Map.of("2024", new BigDecimal(first), "2025", new BigDecimal(last)));
    }

    @ParameterizedTest
    @CsvSource({"7, 9, -1, 0, 9, 10", "0, 0, 0, 0, 1, 1", "-3, 4, -4, -3, 4, 5", "-3, -1, -4, -3, 0, 1"})
    void the_scale_holds_nought_and_every_value_and_not_much_more(
            String first, String last, double lowest, double floor, double ceiling, double highest) {
        var chart = chart(List.of(line("Skövde", first, last)));
        assertTrue(lowest <= chart.floor() && chart.floor() <= floor, "floor " + chart.floor());
        assertTrue(ceiling <= chart.ceiling() && chart.ceiling() <= highest, "ceiling " + chart.ceiling());
    }

    @Test
    void what_the_picture_shows_is_said_in_words() {
        var svg = ChartPicture.of(chart(List.of(line("Skövde & Skara", "7.5", "9")), "Källa: Kolada"));
        assertTrue(svg.contains("Rökning &lt;&amp;&gt;"), "the title is not escaped");
        assertTrue(svg.contains("Skövde &amp; Skara: 2024 7.5, 2025 9"));
        assertTrue(svg.contains("Källa: Kolada"));
        assertTrue(svg.contains("viewBox"));
    }

    @Test
    void time_passes_evenly_also_where_nothing_was_measured() {
        assertEquals(
                List.of("2018", "2019", "2020", "2021"),
                measuredIn("2021", "2018", "2019").inOrder());
        assertEquals(
                List.of("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"),
                measuredIn("2025-Q2", "2024-Q3").inOrder());
        assertEquals(List.of(), measuredIn().inOrder());
    }

    private static ChartContent measuredIn(String... periods) {
        return new ChartContent(
                "sv", "Rökning", "", "procent", false, List.of(), null, List.of(periods), "Inga värden", List.of());
    }

    @Test
    void a_long_title_takes_more_room_and_is_told_whole() {
        var title = "Andel av befolkningen mellan 16 och 84 år som uppger att de röker dagligen "
                .repeat(3)
                .strip();
        var plain = chart(List.of(line("Skövde", "7", "9")));
        var titled = new ChartContent(
                "sv",
                title,
                plain.under(),
                plain.unit(),
                false,
                plain.lines(),
                null,
                plain.periods(),
                plain.nothing(),
                plain.notes());
        assertTrue(height(ChartPicture.of(titled)) > height(ChartPicture.of(plain)));
        assertTrue(ChartPicture.of(titled).contains(title));
    }

    private static int height(String svg) {
        var box = Pattern.compile("viewBox=\"0 0 \\d+ (\\d+)\"").matcher(svg);
        assertTrue(box.find());
        return Integer.parseInt(box.group(1));
    }

    @Test
    void twelve_lines_are_all_of_another_look() {
        var lines = IntStream.range(0, ChartPicture.MOST_LINES)
                .mapToObj(number -> line("Linje " + number, "1", Integer.toString(number)))
                .toList();
        var svg = ChartPicture.of(chart(lines));
        for (var colour : Stream.of("0,114,178", "213,94,0", "0,158,115", "204,121,167", "86,180,233")
                .toList()) {
            assertTrue(svg.contains("rgb(" + colour + ")"), colour);
        }
        assertTrue(svg.contains("stroke-dasharray:8,5"));
    }
}
