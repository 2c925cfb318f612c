package org.samverk.partners.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AMeeting.act;
import static org.samverk.partners.forum.AMeeting.ordinary;
import static org.samverk.partners.forum.AMeeting.planned;
import static org.samverk.partners.forum.Body.ASSOCIATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;
import org.samverk.kit.testing.SqlStatements;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeetingCalendarTest {
    private final SettableClock clock;

    @Inject
    MeetingCalendarTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void settle() {
        ASSOCIATION.id();
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void a_forum_has_its_meetings_as_a_calendar() {
        var forum = proposed(informal("Kalenderforum"));
        var content = ordinary(forum);
        content.put("recurrence", Map.of("rrule", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3"));
        content.put("place", "Rådhuset, stora salen");
        content.put("agendaItems", List.of("Uppföljning", "Övrigt; kort"));
        var first = planned(content);
        act(first, "cancellations");
        var events = calendar(keeper(), forum).split("BEGIN:VEVENT\r\n", -1);
        assertEquals(4, events.length);
        for (var line : List.of(
                "DTSTART:20260310T080000Z",
                "DTEND:20260310T100000Z",
                "SUMMARY:Kalenderforum",
                "UID:" + first.path("id") + "@samverk",
                "SEQUENCE:2",
                "STATUS:CANCELLED",
                "LOCATION:Rådhuset\\, stora salen",
                "DESCRIPTION:Uppföljning\\nÖvrigt\\; kort")) {
            assertTrue(events[1].contains(line + "\r\n"), () -> line + " in " + events[1]);
        }
        assertTrue(events[2].contains("DTSTART:20260414T070000Z") && events[2].contains("STATUS:CONFIRMED"), events[2]);
    }

    @Test
    void it_goes_a_year_back_and_costs_two_statements() throws Exception {
        var forum = proposed(informal("Gammalt kalenderforum"));
        planned(ordinary(forum));
        assertEquals(2, calendar(keeper(), forum).split("BEGIN:VEVENT", -1).length);
        assertEquals(2, SqlStatements.during(() -> calendar(keeper(), forum)));
        clock.set(Instant.parse("2027-04-01T12:00:00Z"));
        assertEquals(1, calendar(keeper(), forum).split("BEGIN:VEVENT", -1).length);
    }

    private static String calendar(RequestSpecification caller, Response forum) {
        var answer = caller.accept("text/calendar").get("/samverk/v1/forums/" + forum.path("id") + "/calendar");
        answer.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        return answer.asString();
    }
}
