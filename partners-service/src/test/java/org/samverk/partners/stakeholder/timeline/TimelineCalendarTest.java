package org.samverk.partners.stakeholder.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.partners.stakeholder.engagement.EngagementMode;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.profile.FunctionRole;
import org.samverk.partners.stakeholder.profile.Importance;
import org.samverk.partners.stakeholder.wording.Wording;

class TimelineCalendarTest {
    private static final UUID ENGAGEMENT = UUID.fromString("0199b2d4-8c1e-7a3f-9d52-6b7e1f4c2b03");

    @Test
    void lines_end_with_crlf_and_have_at_most_75_octets_whatever_the_letters() {
        var calendar = calendar("sv", entry("Åäö; ".repeat(20) + "😀".repeat(40), "2026-03-02", "2026-03-20"));
        assertTrue(calendar.endsWith("END:VCALENDAR\r\n"));
        assertFalse(calendar.replace("\r\n", "").contains("\n"));
        assertFalse(calendar.contains("\uFFFD"));
        for (var line : calendar.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
    }

    @Test
    void an_engagement_is_a_whole_day_event_up_to_the_day_after_its_last() throws Exception {
        var calendar = calendar("sv", entry("Räddningstjänsten, Östra\\Skaraborg", "2026-03-02", "2026-03-20"));
        assertTrue(calendar.contains("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260321\r\n"), calendar);
        assertTrue(calendar.contains("UID:" + ENGAGEMENT + "@samverk\r\n"));
        assertTrue(calendar.contains("DTSTAMP:20260201T093000Z\r\n"));
        assertTrue(calendar.contains("SEQUENCE:7\r\n"));
        var event = (VEvent) new CalendarBuilder()
                .build(new StringReader(calendar))
                .getComponents()
                .getFirst();
        assertEquals(
                "Arbetsgrupp med Räddningstjänsten, Östra\\Skaraborg (planering)",
                Objects.requireNonNull(event.getSummary()).getValue());
        assertEquals(
                "Fallskadeforum\nAnsvarig: processledare",
                Objects.requireNonNull(event.getDescription()).getValue());
    }

    @Test
    void an_engagement_without_an_end_is_one_day_and_one_without_a_day_is_left_out() {
        var calendar = calendar("da", entry("Ældre Sagen", "2026-02-28", null), entry("Ukendt", null, null));
        assertTrue(calendar.contains("DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n"));
        assertTrue(calendar.contains("SUMMARY:Arbejdsgruppe med Ældre Sagen (planlægning)\r\n"));
        assertFalse(calendar.contains("Ukendt"));
    }

    @Test
    void without_days_the_calendar_is_empty() {
        assertEquals(
                "BEGIN:VCALENDAR\r\nPRODID:-//Samverk//Stakeholder timeline//EN\r\nCALSCALE:GREGORIAN\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
                calendar("en"));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe() {
        var csv = TimelineCsv.of(timeline(
                entry("=HYPERLINK(\"https://example.org\")", "2026-03-02", null),
                entry("Røde Kors, Aarhus", "2026-03-02", null)));
        var lines = csv.split("\r\n", -1);
        assertEquals(
                "start,end,phase,mode,stakeholder,importance,responsibleRole,status,stakeholderId,engagementId",
                lines[0]);
        assertTrue(lines[1].contains("\"'=HYPERLINK(\"\"https://example.org\"\")\""), lines[1]);
        assertTrue(lines[2].startsWith("2026-03-02,,PLANNING,WORK_GROUP,\"Røde Kors, Aarhus\",KEY,PROCESS_LEADER,"));
    }

    private static String calendar(String language, Timeline.Entry... entries) {
        return TimelineCalendar.of(timeline(entries), Wording.of(language));
    }

    private static Timeline timeline(Timeline.Entry... entries) {
        return new Timeline(
                UUID.randomUUID(),
                7,
                Map.of("sv", "Fallskadeforum"),
                null,
                null,
                Instant.parse("2026-02-01T09:30:00Z"),
                List.of(entries));
    }

    private static Timeline.Entry entry(String name, @Nullable String start, @Nullable String end) {
        return new Timeline.Entry(
                ENGAGEMENT,
                UUID.randomUUID(),
                name,
                Importance.KEY,
                EngagementPhase.PLANNING,
                EngagementMode.WORK_GROUP,
                start == null ? null : LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                FunctionRole.PROCESS_LEADER,
                EngagementStatus.PLANNED);
    }
}
