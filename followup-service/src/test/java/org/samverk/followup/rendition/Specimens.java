package org.samverk.followup.rendition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.followup.indicator.series.SeriesRow;
import org.samverk.followup.indicator.series.SeriesView.Point;
import org.samverk.followup.learning.lesson.content.LessonContent;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.occasion.OccasionRow;
import org.samverk.followup.occasion.OccasionState;
import org.samverk.followup.occasion.OccasionStatus;
import org.samverk.followup.occasion.Sides;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.occasion.report.ReportContent.ActivityReport;
import org.samverk.followup.occasion.report.ReportContent.GoalReport;
import org.samverk.followup.occasion.report.ReportContent.IndicatorReading;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.rendition.ReadSeries.Measured;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Reference;

/// Reports as they are read, to make documents of.
final class Specimens {
    static final UUID GROUP = new UUID(1, 1);
    static final UUID COUNCIL = new UUID(1, 2);
    static final UUID AGREEMENT = new UUID(2, 1);
    static final UUID WALKS = new UUID(3, 1);
    static final UUID SECRET = new UUID(3, 2);

    private static final UUID SMOKING = new UUID(8, 1);
    private static final Instant SUBMITTED = Instant.parse("2026-03-30T22:30:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Access SEEN = Access.shared(GROUP);

    private Specimens() {}

    static UUID goal(int number) {
        return new UUID(4, number);
    }

    static UUID measurement(int number) {
        return new UUID(5, number);
    }

    /// Everything there is to say is said.
    static Source full(String language) {
        return source(language, report(), false, OccasionStatus.REPORTED, List.of(smoking(), reached()), around(2));
    }

    static Source draft(String language) {
        return source(language, report(), true, OccasionStatus.IN_PROGRESS, List.of(smoking(), reached()), around(2));
    }

    /// Nothing is reported, planned or learned beyond what must be.
    static Source bare(String language) {
        var plan = read("""
                {"subject": {"type": "AGREEMENT", "id": "%s"}, "title": {"sv": "Uppföljning"}}""".formatted(AGREEMENT), PlanContent.class);
        var around = new Around(plan, null, Map.of(), List.of(), 0);
        return source(language, null, false, OccasionStatus.SCHEDULED, List.of(), around);
    }

    static Source skipped(String language) {
        return source(language, null, false, OccasionStatus.SKIPPED, List.of(), around(0));
    }

    /// Much of everything, with words that no line has room for.
    static Source lengthy(String language) {
        var goals = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> new GoalReport(
                        goal(number),
                        List.of(Report.Standing.values()).get(number % 6),
                        number % 3 == 0 ? null : number,
                        number % 4 == 0 ? "Se https://exempel.samverk.org/" + "underlag/".repeat(14) : null))
                .toList();
        var report = new ReportView(
                "Sammanfattning i många ord. ".repeat(120),
                goals,
                IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> new ActivityReport(
                                WALKS,
                                Report.Standing.ONGOING,
                                "Gångfartsområdesskyltningsprojektet fortsätter. ".repeat(4)))
                        .toList(),
                IntStream.rangeClosed(1, 45)
                        .mapToObj(number -> new IndicatorReading(measurement(number), "Kommentar " + number))
                        .toList(),
                List.of("Samarbetsorganisationsöverenskommelseuppföljningsdokumentationen".repeat(3)),
                List.of("Beslut ".repeat(200)),
                null,
                1,
                SUBMITTED,
                null,
                null);
        var seen = new HashMap<>(around(20).seen());
        IntStream.rangeClosed(1, 60).forEach(number -> seen.put(goal(number), known(number, "Färre rökare " + number)));
        var around = around(20);
        return source(
                language,
                report,
                false,
                OccasionStatus.REPORTED,
                List.of(smoking(), wide(), reached()),
                new Around(around.plan(), around.previous(), seen, around.lessons(), 3));
    }

    static Source source(
            String language,
            @Nullable ReportView report,
            boolean draft,
            OccasionStatus status,
            List<ReadSeries> series,
            Around around) {
        return new Source(row(status, around), report, draft, around, series, Labels.of(language, "Europe/Stockholm"));
    }

    private static OccasionRow row(OccasionStatus status, Around around) {
        var state = new OccasionState(
                new UUID(6, 1),
                new Subject(Subject.Type.AGREEMENT, AGREEMENT),
                GROUP,
                Role.of(GROUP),
                new Role(null, COUNCIL),
                "Europe/Stockholm",
                2,
                DUE,
                status,
                null,
                null,
                null,
                status == OccasionStatus.SKIPPED ? "Rådet sammanträder inte i juli" : null,
                null,
                SEEN,
                SUBMITTED);
        var council = subject(Subject.Type.FORUM, COUNCIL, "Folkhälsorådet i Skövde", null, null);
        return new OccasionRow(
                new UUID(7, 1),
                5,
                state,
                References.of(List.of(new Reference(GROUP, "Arbetsgruppen för tobaksfria miljöer", null))),
                new Sides(Set.of(GROUP), Set.of(COUNCIL), Map.of(COUNCIL, council), false),
                new OccasionRow.Titles(around.plan().title(), around.seen().get(AGREEMENT)),
                Map.<UUID, JsonNode>of(),
                List.of());
    }

    static ReportView report() {
        return new ReportView(
                "Färre röker dagligen än när avtalet slöts, men andelen har inte sjunkit sedan hösten. Remisserna från"
                        + " vårdcentralerna kommer fram, och två av fem som remitteras börjar i en grupp.\n"
                        + "Väntetiden är nu sex veckor.",
                List.of(
                        new GoalReport(goal(1), Report.Standing.ONGOING, 40, "Väntetiden är det som bromsar."),
                        new GoalReport(goal(2), Report.Standing.ACHIEVED, 100, null)),
                List.of(
                        new ActivityReport(WALKS, Report.Standing.ONGOING, "Varje tisdag, med 25 deltagare i snitt."),
                        new ActivityReport(SECRET, Report.Standing.PLANNED, "Det här ska ingen läsa.")),
                List.of(
                        new IndicatorReading(measurement(8), "Enkätens svarsfrekvens var låg."),
                        new IndicatorReading(measurement(9), null),
                        new IndicatorReading(measurement(16), null),
                        new IndicatorReading(measurement(40), null),
                        new IndicatorReading(measurement(99), "Inte heller det här.")),
                List.of("Gruppledaren i Skara slutade i februari; gruppen står stilla sedan dess."),
                List.of("Ska en tredje grupp startas i Skara till hösten?", "Vem betalar läkemedlen efter 2026?"),
                null,
                1,
                SUBMITTED,
                null,
                null);
    }

    static Around around(int lessons) {
        var plan = read("""
                {"subject": {"type": "AGREEMENT", "id": "%s"},
                 "title": {"sv": "Uppföljning av rökstopp varje kvartal", "da": "Opfølgning på rygestop hvert kvartal"},
                 "purposes": ["IMPROVEMENT", "REPORTING"],
                 "how": {"methods": ["INDICATORS", "WORKSHOP"]},
                 "questions": [{"sv": "Når remisserna fram?"}, {"da": "Når tilbuddet de unge?"}],
                 "timeZone": "Europe/Stockholm"}""".formatted(AGREEMENT), PlanContent.class);
        var seen = new HashMap<UUID, KnownSubject>();
        seen.put(
                AGREEMENT,
                subject(
                        Subject.Type.AGREEMENT,
                        AGREEMENT,
                        "Rökstopp på tvären",
                        new KnownSubject.Terms(
                                3,
                                "COLLABORATION_AGREEMENT",
                                Set.of(goal(1), goal(2), goal(3)),
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2028, 12, 31)),
                        null));
        seen.put(goal(1), known(1, "Färre röker dagligen"));
        seen.put(goal(2), known(2, "Fler remitteras från vårdcentralerna"));
        seen.put(goal(3), known(3, "Alla skolgårdar är rökfria"));
        seen.put(WALKS, subject(Subject.Type.ACTIVITY, WALKS, "Promenadgrupp", null, null));
        return new Around(
                plan,
                LocalDate.of(2025, 12, 31),
                seen,
                IntStream.range(0, lessons).mapToObj(Specimens::lesson).toList(),
                0);
    }

    private static Learned lesson(int number) {
        return new Learned(
                read(
                        """
                        {"ownerPartnerId": "%s", "subject": {"type": "AGREEMENT", "id": "%s"}, "type": "%s",
                         "category": "ORGANISATION", "title": {"sv": "Gemensam remiss"}, "outcomeRating": 1,
                         "text": {"sv": "Vårdcentral och kommun tar emot remissen tillsammans, så att ingen faller mellan stolarna."}}""".formatted(GROUP, AGREEMENT, number % 2 == 0 ? "SUCCESS_FACTOR" : "OBSTACLE"),
                        LessonContent.class),
                number % 2 == 0 ? LessonStatus.APPLIED : LessonStatus.MITIGATING);
    }

    private static KnownSubject known(int number, String title) {
        return subject(
                Subject.Type.GOAL,
                goal(number),
                title,
                null,
                new KnownSubject.Target(
                        number - 1,
                        "1." + number,
                        number == 3 ? null : new BigDecimal("12.5"),
                        number == 3 ? null : new BigDecimal("1250"),
                        "personer per 10 000 invånare",
                        number == 1 ? LocalDate.of(2028, 12, 31) : null,
                        number == 1 ? List.of(SMOKING) : number == 3 ? List.of(new UUID(8, 9)) : List.of(),
                        null,
                        "SUB_GOAL"));
    }

    private static KnownSubject subject(
            Subject.Type type,
            UUID id,
            String title,
            KnownSubject.@Nullable Terms terms,
            KnownSubject.@Nullable Target target) {
        return new KnownSubject(
                new Subject(type, id),
                Map.of("sv", title),
                Set.of(GROUP),
                Set.of(GROUP),
                type == Subject.Type.FORUM ? null : AGREEMENT,
                terms,
                target,
                false,
                false,
                SEEN);
    }

    /// In percent, of women and men in one place, with one year missing and the last not final.
    static ReadSeries smoking() {
        var measured = new ArrayList<Measured>();
        for (var sex : List.of(Breakdown.Sex.MEN, Breakdown.Sex.WOMEN)) {
            for (var year = 2018; year <= 2025; year++) {
                var id = measurement((sex == Breakdown.Sex.MEN ? 8 : 0) + year - 2017);
                var missing = year == 2021;
                var point = new Point(
                        Integer.toString(year),
                        missing
                                ? MeasurementStatus.MISSING
                                : year == 2025 ? MeasurementStatus.PRELIMINARY : MeasurementStatus.ACTUAL,
                        missing ? null : new BigDecimal((sex == Breakdown.Sex.MEN ? 13 : 12) - (year - 2018) * 0.5),
                        null,
                        missing ? "Enkäten ställdes in" : null,
                        null,
                        null,
                        null);
                measured.add(new Measured(
                        id, new SeriesRow("SE-1496", "Skövde", new Breakdown(sex, null, null, null), point, null)));
            }
        }
        return new ReadSeries(SMOKING, indicator("Daglig rökning", "PERCENT", "LOWER_IS_BETTER", "YEARLY"), measured);
    }

    /// Quarterly, in two places; the last is missing in one.
    static ReadSeries reached() {
        var measured = new ArrayList<Measured>();
        for (var quarter = 1; quarter <= 4; quarter++) {
            var missing = quarter == 4;
            measured.add(new Measured(
                    measurement(36 + quarter),
                    new SeriesRow(
                            "SE-1495",
                            "Skara",
                            Breakdown.EVERYBODY,
                            new Point(
                                    "2025-Q" + quarter,
                                    missing ? MeasurementStatus.SUPPRESSED : MeasurementStatus.ACTUAL,
                                    missing ? null : new BigDecimal(1000 * quarter + 234),
                                    null,
                                    missing ? "färre än fem" : null,
                                    null,
                                    null,
                                    null),
                            null)));
        }
        return new ReadSeries(
                new UUID(8, 2), indicator("Nådda personer", "NUMBER", "HIGHER_IS_BETTER", "QUARTERLY"), measured);
    }

    /// As many lines as are drawn, and more.
    static ReadSeries wide() {
        var measured = new ArrayList<Measured>();
        for (var line = 0; line < 14; line++) {
            for (var year = 2019; year <= 2025; year++) {
                measured.add(new Measured(
                        measurement(100 + line * 10 + year - 2019),
                        new SeriesRow(
                                "SE-" + (1400 + line),
                                "Kommun " + (char) ('A' + line),
                                Breakdown.EVERYBODY,
                                new Point(
                                        Integer.toString(year),
                                        MeasurementStatus.ACTUAL,
                                        new BigDecimal(20 + line * 3 + (year - 2019) * (line % 3)),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                null)));
            }
        }
        return new ReadSeries(
                new UUID(8, 3), indicator("Fysisk aktivitet", "PERCENT", "HIGHER_IS_BETTER", "YEARLY"), measured);
    }

    private static IndicatorContent indicator(String name, String type, String polarity, String frequency) {
        return read(
                """
                {"ownerPartnerId": "%s", "code": "X1", "name": {"sv": "%s"}, "valueType": "%s", "polarity": "%s",
                 "kind": "OUTCOME", "frequency": "%s", "source": {"type": "OTHER", "attribution": "Källa: Kolada"},
                 "unit": %s,
                 "targets": [{"period": "2030", "value": %s}]}""".formatted(
                                GROUP,
                                name,
                                type,
                                polarity,
                                frequency,
                                type.equals("NUMBER") ? "{\"sv\": \"personer\"}" : "null",
                                type.equals("NUMBER") ? 4500 : 7),
                IndicatorContent.class);
    }

    private static <T> T read(String json, Class<T> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
