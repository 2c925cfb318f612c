package org.samverk.followup.rendition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.occasion.OccasionStatus;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Document.Section;

class ReportDocumentTest {
    private static final String NO_BREAK = "\u00a0";

    private static List<String> headings(Source source) {
        return ReportDocument.of(source).sections().stream()
                .map(Section::heading)
                .toList();
    }

    private static String page(Source source) {
        return Labels.PAGE.of(ReportDocument.of(source));
    }

    private static String head(Source source, String label) {
        return ReportDocument.of(source).head().stream()
                .filter(fact -> fact.label().equals(source.say(label)))
                .map(fact -> fact.text().value())
                .findFirst()
                .orElse("");
    }

    @Test
    void what_is_to_be_decided_comes_before_what_it_stands_on() {
        assertEquals(
                List.of(
                        "Summary",
                        "Decisions needed",
                        "Goals",
                        "Indicators",
                        "Activities",
                        "Deviations",
                        "Lessons learned",
                        "How it is followed up"),
                headings(Specimens.full("en")));
    }

    @Test
    void what_says_nothing_is_left_out() {
        assertEquals(List.of("Sammanfattning"), headings(Specimens.bare("sv")));
        assertTrue(page(Specimens.bare("sv")).contains("Ingen rapport har lämnats in."));
        assertTrue(page(Specimens.skipped("da")).contains("Rådet sammanträder inte i juli"));
    }

    @Test
    void it_tells_who_reports_to_whom_on_which_time_and_when_that_was_in_the_zone_of_the_plan() {
        var source = Specimens.full("sv");
        assertEquals("1 januari 2026 – 31 mars 2026", head(source, "head.period"));
        assertEquals("Arbetsgruppen för tobaksfria miljöer", head(source, "head.reporter"));
        assertEquals("Folkhälsorådet i Skövde", head(source, "head.recipient"));
        assertEquals("31 mars 2026", head(source, "head.submitted"));
        assertEquals(
                "Samverkansavtal, version 3, gäller 1 januari 2025 – 31 december 2028", head(source, "head.terms"));
    }

    @Test
    void a_period_of_one_day_is_told_as_that_day() {
        var around = Specimens.around(0);
        var day = new Around(around.plan(), LocalDate.of(2026, 3, 30), around.seen(), List.of(), 0);
        var source = Specimens.source("da", Specimens.report(), false, OccasionStatus.REPORTED, List.of(), day);
        assertEquals("31. marts 2026", head(source, "head.period"));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, '12,5 personer per 10 000 invånare', '2025: 8,5 % (preliminärt)'",
        "da, '12,5 personer per 10 000 invånare', '2025: 8,5 % (foreløbigt)'",
        "en, 12.5 personer per 10 000 invånare, 2025: 8.5% (preliminary)"
    })
    void numbers_are_said_as_the_language_has_them(String language, String baseline, String reading) {
        var said = page(Specimens.full(language)).replace(NO_BREAK, " ");
        assertTrue(said.contains(baseline), said);
        assertTrue(said.contains(reading), said);
    }

    @ParameterizedTest
    @CsvSource({"0.0035, '0,0035'", "0.000002, '0,000002'", "7.123457, '7,123'", "0.0, 0", "1250.5, '1 250,5'"})
    void a_small_number_is_not_said_as_another_or_as_nought(BigDecimal number, String said) {
        assertEquals(said, Specimens.full("sv").wording().say(number).replace(NO_BREAK, " "));
    }

    @Test
    void what_is_missing_is_told_as_missing_with_its_reason_and_never_as_nought() {
        var source = Specimens.full("sv");
        var values = new Values(source, source.series().getFirst().indicator());
        var missing = source.series().getFirst().measured().get(3).row().point();
        assertEquals("2021:" + NO_BREAK + "saknas (Enkäten ställdes in)", values.at(missing));
        var said = page(source).replace(NO_BREAK, " ");
        assertTrue(said.contains("kvartal 4, 2025: redovisas inte (färre än fem)"));
        assertFalse(said.contains("kvartal 4, 2025: 0"));
    }

    @Test
    void a_goal_nobody_reported_on_says_so() {
        var table = table(Specimens.full("en"), "Goals");
        assertEquals(
                "1.3 Alla skolgårdar är rökfria",
                table.rows().get(2).getFirst().text().value());
        assertEquals("Not reported on", table.rows().get(2).getLast().text().value());
        assertEquals("Achieved, 100%", table.rows().get(1).getLast().text().value());
    }

    @Test
    void a_goal_is_told_with_the_latest_measurement_of_what_it_is_measured_by() {
        var latest = table(Specimens.full("en"), "Goals").rows().stream()
                .map(row -> row.get(3).text().value().replace(NO_BREAK, " "))
                .toList();
        assertEquals(
                List.of(
                        "Skövde, men, 2025: 9.5% (preliminary)\nSkövde, women, 2025: 8.5% (preliminary)",
                        "–", "None that is shown here"),
                latest);
        assertTrue(page(Specimens.skipped("en")).contains("No measurement in the report"));
    }

    @Test
    void a_column_that_says_nothing_of_any_goal_is_left_out() {
        var bare = Specimens.around(0);
        var report = Specimens.report();
        var seen = new HashMap<>(bare.seen());
        seen.remove(Specimens.goal(1));
        seen.remove(Specimens.goal(3));
        var source = Specimens.source(
                "en",
                report,
                false,
                OccasionStatus.REPORTED,
                List.of(),
                new Around(bare.plan(), null, seen, List.of(), 0));
        assertEquals(
                List.of("Goal", "Baseline", "Target", "Status"),
                table(source, "Goals").columns());
    }

    private static Block.Table table(Source source, String heading) {
        return ReportDocument.of(source).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Table table ? Stream.of(table) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_reading_stands_between_the_first_value_the_latest_and_the_target() {
        var table = table(Specimens.full("en"), "Indicators");
        var men = table.rows().getFirst().stream()
                .map(cell -> cell.text().value().replace(NO_BREAK, " "))
                .toList();
        assertEquals(
                List.of(
                        "Skövde, men",
                        "2018: 13%",
                        "2018: 13%\n2025: 9.5% (preliminary)",
                        "2025: 9.5% (preliminary)",
                        "2030: 7%"),
                men);
    }

    @Test
    void what_is_not_for_its_reader_is_counted_and_not_told() {
        var said = page(Specimens.full("en"));
        assertTrue(said.contains("Measurements the report refers to that are not shown here: 1."));
        assertTrue(said.contains("Activities the report names that are not shown here: 1."));
        assertFalse(said.contains("Det här ska ingen läsa.") || said.contains("Inte heller det här."));
    }

    @Test
    void a_draft_and_what_was_returned_are_marked() {
        assertTrue(page(Specimens.draft("da")).contains("<strong>UDKAST</strong>"));
        var report = Specimens.report();
        var returned = new ReportView(
                report.summary(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                1,
                report.submittedAt(),
                report.submittedAt(),
                "Mål 1.3 saknas");
        var source = Specimens.source("sv", returned, false, OccasionStatus.RETURNED, List.of(), Specimens.around(0));
        assertTrue(page(source).contains("<strong>ÅTERSÄND</strong>")
                && page(source).contains("Mål 1.3 saknas"));
        assertEquals("31 mars 2026", head(source, "head.returned"));
        var skipped = Specimens.source("sv", returned, false, OccasionStatus.SKIPPED, List.of(), Specimens.around(0));
        assertFalse(page(skipped).contains("ÅTERSÄND"));
        assertTrue(page(skipped).contains("Rådet sammanträder inte i juli"));
        assertFalse(page(Specimens.full("sv")).contains("class=\"mark\""));
    }

    @Test
    void the_same_report_is_the_same_page_and_fetches_nothing() {
        var html = page(Specimens.full("sv"));
        assertEquals(html, page(Specimens.full("sv")));
        assertFalse(
                Pattern.compile("(src|href)=|url\\((?!#)|@import").matcher(html).find());
    }

    @Test
    void two_charts_on_a_page_do_not_mix_what_is_theirs() {
        var html = page(Specimens.full("sv"));
        assertEquals(2, html.split("<svg", -1).length - 1);
        var ids = new ArrayList<String>();
        Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().forEach(id -> ids.add(id.group(1)));
        assertTrue(ids.stream().allMatch(id -> Collections.frequency(ids, id) == 1), ids.toString());
        assertTrue(html.contains("Skövde, kvinnor: 2018 12"), "the picture is not said in words");
    }

    @Test
    void no_more_charts_are_drawn_than_anybody_looks_at_nor_more_lines_in_one() {
        var many = Collections.nCopies(Readings.MOST_CHARTS + 1, Specimens.wide());
        var source =
                Specimens.source("en", Specimens.report(), false, OccasionStatus.REPORTED, many, Specimens.around(0));
        var document = ReportDocument.of(source);
        assertEquals(Readings.MOST_CHARTS, document.drawings().size());
        assertTrue(Labels.PAGE.of(document).contains("Charts are shown of the first 12 indicators."));
    }

    @Test
    void whatever_people_wrote_is_text() {
        var evil = "<script>alert('x')</script>\u0001\ud800&\"";
        var report = new ReportView(
                evil, List.of(), List.of(), List.of(), List.of(evil), List.of(evil), null, null, null, null, null);
        var source = Specimens.source("sv", report, true, OccasionStatus.IN_PROGRESS, List.of(), Specimens.around(0));
        assertFalse(page(source).contains("<script"));
        assertEquals(3, page(source).split("&lt;script&gt;", -1).length - 1);
    }

    @Test
    void every_label_is_said_in_every_language() {
        var english = Labels.of("en", "Z").labels();
        for (var language : List.of("sv", "da")) {
            var labels = Labels.of(language, "Z").labels();
            assertEquals(english.keySet(), labels.keySet());
            assertEquals(places(english), places(labels));
        }
        assertEquals("sv", Labels.of(null, "Europe/Stockholm").tag());
        assertEquals("da", Labels.of("fi", "Europe/Copenhagen").tag());
        assertEquals("en", Labels.of(null, "Europe/Oslo").tag());
    }

    private static Map<String, Integer> places(Map<String, String> labels) {
        return labels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().split("%s", -1).length));
    }
}
