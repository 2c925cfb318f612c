package org.samverk.followup.indicator.series.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.indicator.series.chart.ChartContent.ChartTarget;

class ChartPictureTest {
    private static ChartContent chart(List<ChartLine> lines, List<String> periods, String... notes) {
        return new ChartContent(
                "sv",
                "Rökning <&> \"luft\"",
                "2024–2025",
                "procent",
                lines,
                List.of(),
                periods,
                "Inga värden",
                List.of(notes));
    }

    private static ChartContent chart(List<ChartLine> lines, String... notes) {
        return chart(lines, List.of("2024", "2025"), notes);
    }

    private static ChartLine line(String name, String first, String last) {
        return new ChartLine(
                name, Map.of("2024", new BigDecimal(first), "2025", new BigDecimal(last)), Map.of(), Set.of());
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
        assertTrue(svg.contains("Skövde &amp; Skara: 2024 7,5; 2025 9"));
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
                "sv", "Rökning", "", "procent", List.of(), List.of(), List.of(periods), "Inga värden", List.of());
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
                plain.lines(),
                List.of(),
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

    @Test
    void every_mark_is_of_another_shape() {
        var shapes = Plot.MARKS.stream()
                .map(mark -> {
                    var picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                    mark.paint(picture.createGraphics(), 10, 10, 9);
                    return Arrays.hashCode(picture.getRGB(0, 0, 20, 20, null, 0, 20));
                })
                .distinct()
                .count();
        assertEquals(ChartPicture.MOST_LINES, shapes);
    }

    @Test
    void lines_and_target_may_be_called_the_same() {
        var alike = chart(List.of(line("Mål", "1", "2"), line("Mål", "3", "4")));
        var svg = ChartPicture.of(new ChartContent(
                "sv",
                alike.title(),
                alike.under(),
                alike.unit(),
                alike.lines(),
                List.of(new ChartTarget("Mål", 2, null)),
                alike.periods(),
                alike.nothing(),
                alike.notes()));
        assertTrue(svg.contains("Mål: 2024 1; 2025 2\nMål: 2024 3; 2025 4\nMål"));
    }

    @Test
    void a_target_of_one_line_has_its_colour() {
        var lines = List.of(line("Skövde", "7", "9"), line("Skara", "3", "4"));
        var plain = chart(lines);
        var picture = painted(new ChartContent(
                "sv",
                plain.title(),
                plain.under(),
                plain.unit(),
                lines,
                List.of(new ChartTarget("Mål (Skövde)", 12, 0), new ChartTarget("Mål (Skara)", 1, 1)),
                plain.periods(),
                plain.nothing(),
                plain.notes()));
        var unaimed = painted(plain);
        assertTrue(colours(picture, 0x0072b2) > colours(unaimed, 0x0072b2) * 1.2);
        assertTrue(colours(picture, 0xd55e00) > colours(unaimed, 0xd55e00) * 1.2);
    }

    private static long colours(BufferedImage picture, int colour) {
        return IntStream.range(0, picture.getWidth())
                .flatMap(x -> IntStream.range(0, picture.getHeight()).map(y -> picture.getRGB(x, y) & 0xffffff))
                .filter(each -> each == colour)
                .count();
    }

    @Test
    void what_is_found_in_words_is_told_and_written_in_words() {
        var found = new ChartLine(
                "Skövde",
                Map.of("2024", BigDecimal.ONE, "2025", new BigDecimal(3)),
                Map.of("2024", "Plan saknas", "2025", "Plan beslutad"),
                Set.of());
        var plain = chart(List.of(found));
        var aimed = new ChartContent(
                "sv",
                plain.title(),
                plain.under(),
                plain.unit(),
                plain.lines(),
                List.of(new ChartTarget("Mål 2025", 3, null), new ChartTarget("Mål 2026", 4, null)),
                plain.periods(),
                plain.nothing(),
                plain.notes());
        assertEquals(
                Map.of(1.0, "Plan saknas", 3.0, "Plan beslutad", 4.0, "4"),
                Steps.of(aimed).labels());
        var svg = ChartPicture.of(aimed);
        assertTrue(svg.contains("Skövde: 2024 Plan saknas (1); 2025 Plan beslutad (3)"), svg.substring(0, 900));
        assertTrue(svg.contains("Mål 2025: Plan beslutad\nMål 2026: 4"));
        assertTrue(Steps.of(chart(List.of(line("Skövde", "7", "9")))).none());
    }

    @Test
    void steps_close_together_are_not_written_over_one_another() {
        var found = new ChartLine(
                "Skövde",
                Map.of("2023", BigDecimal.ONE, "2024", BigDecimal.TWO, "2025", new BigDecimal(100)),
                Map.of("2023", "Aldrig", "2024", "Någon gång", "2025", "Allt som ".repeat(20)),
                Set.of());
        var labels = Steps.of(chart(List.of(found))).labels();
        assertEquals(Set.of(1.0, 100.0), labels.keySet());
        assertEquals(30, labels.lastEntry().getValue().length());
    }

    @Test
    void a_line_breaks_where_its_own_value_is_missing_and_nowhere_else() {
        var ends = Map.of("2023", BigDecimal.TEN, "2025", BigDecimal.TEN);
        var other = new ChartLine("Skara", Map.of("2024", BigDecimal.ONE), Map.of(), Set.of());
        var whole = longest(chart(
                List.of(new ChartLine("Skövde", ends, Map.of(), Set.of()), other), List.of("2023", "2024", "2025")));
        var broken = longest(chart(
                List.of(new ChartLine("Skövde", ends, Map.of(), Set.of("2024")), other),
                List.of("2023", "2024", "2025")));
        assertTrue(whole > 300, "it is broken over what only another was measured for, after " + whole);
        assertTrue(broken < 100, "it is not broken over what is missing: " + broken);
    }

    /// How far something of the first colour goes on without a break.
    private static int longest(ChartContent content) {
        var picture = painted(content);
        var longest = 0;
        var now = 0;
        for (var x = 0; x < picture.getWidth(); x++) {
            now = blueAt(picture, x) ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }

    private static boolean blueAt(BufferedImage picture, int x) {
        return IntStream.range(0, picture.getHeight()).anyMatch(y -> isBlue(picture, x, y));
    }

    private static boolean isBlue(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xffffff) == 0x0072b2;
    }

    private static BufferedImage painted(ChartContent content) {
        var drawing = ChartPicture.within("chart", content);
        var picture = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        drawing.painter().accept(picture.createGraphics());
        return picture;
    }

    @ParameterizedTest
    @CsvSource({"7, 9, 2", "0.003, 0.0051, 4", "0.000002, 0.000005, 7", "0, 0, 2", "120000, 400000, 2"})
    void the_steps_of_a_scale_are_written_apart(String first, String last, int least) {
        var decimals = chart(List.of(line("Skövde", first, last))).decimals();
        assertTrue(least <= decimals && decimals <= least + 1, "decimals " + decimals);
    }

    @Test
    void lines_keep_their_room_beside_long_texts() {
        var texts = Map.of("2024", "Handlingsplan saknas helt och hållet", "2025", "Handlingsplan är beslutad");
        var lines = List.of(
                new ChartLine(
                        "Skövde SE-1496, kvinnor, ålder 18–64",
                        Map.of("2024", BigDecimal.TWO, "2025", BigDecimal.TWO),
                        texts,
                        Set.of()),
                line("Skara SE-1495, kvinnor, ålder 18–64", "1", "1"));
        var chart = chart(lines, "Källa: Kolada");
        assertTrue(longest(chart) > 250, "only " + longest(chart) + " are left");
        var beside = chart(List.of(line("Skövde", "1", "3"), line("Skara", "1", "3")), "Källa: Kolada");
        assertTrue(height(ChartPicture.of(chart)) > height(ChartPicture.of(beside)));
    }

    @Test
    void a_long_unit_takes_more_room_and_is_not_cut() {
        var unit = "antal per 100 000 invånare som har svarat på den nationella folkhälsoenkäten ".repeat(2);
        var plain = chart(List.of(line("Skövde", "7", "9")));
        var measured = new ChartContent(
                "sv",
                plain.title(),
                plain.under(),
                unit.strip(),
                plain.lines(),
                List.of(),
                plain.periods(),
                plain.nothing(),
                plain.notes());
        assertTrue(ChartPicture.within("chart", measured).height()
                > ChartPicture.within("chart", plain).height());
    }
}
