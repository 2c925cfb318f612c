package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AMeeting.MEETINGS;
import static org.samverk.partners.forum.AMeeting.planned;
import static org.samverk.partners.forum.AMeeting.timed;
import static org.samverk.partners.forum.Body.ASSOCIATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.forum.meeting.Extension;

/// A series without an end goes on as long as somebody means it to.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeetingSeriesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @BeforeEach
    void register() {
        ASSOCIATION.id();
    }

    /// Begun a year ago, so that it was planned for one more.
    private static Response begun(String forum, String rrule) {
        var first =
                LocalDate.now(ZONE).minusYears(1).withDayOfMonth(1).atTime(9, 0).atZone(ZONE);
        var content = timed(
                proposed(informal(forum)),
                first.toInstant().toString(),
                first.plusHours(1).toInstant().toString());
        content.put("recurrence", Map.of("rrule", rrule));
        content.put("place", "Stadshuset");
        return planned(content);
    }

    private static List<Instant> starts(Response first) {
        List<String> starts = keeper().get(MEETINGS + "?limit=100&sort=start&series=" + first.path("seriesId"))
                .path("items.start");
        return starts.stream().map(Instant::parse).toList();
    }

    @Test
    void an_endless_series_is_planned_on_at_the_same_time_of_day_and_as_often() {
        var first = begun("Fortsätter", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1");
        var before = starts(first).size();
        Extension.now();
        var all = starts(first);
        assertEquals(before + 6, all.size(), "a year more, every other month");
        for (var i = 1; i < all.size(); i++) {
            var day = all.get(i - 1).atZone(ZONE);
            assertEquals(day.plusMonths(2).toInstant(), all.get(i));
        }
        keeper().get(MEETINGS + "?limit=100&series=" + first.path("seriesId"))
                .then()
                .body("items.place", everyItem(equalTo("Stadshuset")));
        Extension.now();
        assertEquals(all, starts(first), "planned once");
    }

    @Test
    void a_series_that_time_has_passed_is_taken_up_where_it_was_left() {
        var first = begun("Daglig sedan länge", "FREQ=DAILY");
        assertEquals(100, starts(first).size());
        Extension.now();
        List<String> more = keeper().get(MEETINGS + "?limit=100&sort=-start&series=" + first.path("seriesId"))
                .path("items.start");
        assertEquals(starts(first).getLast().atZone(ZONE).plusDays(1).toInstant(), Instant.parse(more.getLast()));
    }

    @Test
    void a_rule_that_gives_no_other_day_for_long_makes_no_series() {
        var content = timed(proposed(informal("Sällan")), "2030-01-01T09:00:00Z", "2030-01-01T10:00:00Z");
        for (var rule : List.of("FREQ=YEARLY;INTERVAL=3", "FREQ=WEEKLY;COUNT=1", "FREQ=DAILY;UNTIL=20290101")) {
            content.put("recurrence", Map.of("rrule", rule));
            problem(keeper().body(content).post(MEETINGS), 422, "series-of-one")
                    .then()
                    .body("errors.pointer", contains("/recurrence/rrule"));
        }
    }

    @Test
    void what_was_taken_out_stays_out_and_what_has_an_end_ends() {
        var first = begun("Slutar", "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=26");
        var planned = starts(first);
        var last = keeper().get(MEETINGS + "?limit=1&sort=-start&series=" + first.path("seriesId"));
        changing().delete(MEETINGS + "/" + last.path("items[0].id")).then().statusCode(204);
        Extension.now();
        var all = starts(first);
        assertEquals(26, all.size() + 1);
        assertTrue(!all.contains(planned.getLast()));
    }

    @Test
    void a_series_with_nothing_left_ahead_or_of_a_closed_forum_is_over() {
        var over = begun("Avbruten", "FREQ=YEARLY");
        List<String> ahead = keeper().get(
                        MEETINGS + "?startsFrom=" + Instant.now() + "&series=" + over.path("seriesId"))
                .path("items.id");
        ahead.forEach(id -> created(keeper().post(MEETINGS + "/" + id + "/cancellations")));
        var closed = begun("Nedlagd", "FREQ=MONTHLY;BYMONTHDAY=1");
        created(keeper().post(AForum.FORUMS + "/" + closed.path("forumId") + "/closures"));
        var before = List.of(starts(over), starts(closed));
        Extension.now();
        assertEquals(before, List.of(starts(over), starts(closed)));
    }
}
