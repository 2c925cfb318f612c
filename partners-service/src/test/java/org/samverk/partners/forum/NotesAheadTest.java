package org.samverk.partners.forum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.samverk.partners.forum.AForum.changing;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.problem;
import static org.samverk.partners.forum.AForum.proposed;
import static org.samverk.partners.forum.AMeeting.act;
import static org.samverk.partners.forum.AMeeting.at;
import static org.samverk.partners.forum.AMeeting.decided;
import static org.samverk.partners.forum.AMeeting.noted;
import static org.samverk.partners.forum.AMeeting.notes;
import static org.samverk.partners.forum.AMeeting.ordinary;
import static org.samverk.partners.forum.AMeeting.planned;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.SPORT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SettableClock;

/// Notes may be written before a meeting; what they say of it is settled, and decided, once it has begun.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NotesAheadTest {
    private static final Instant BEGINS = Instant.parse("2026-03-10T08:00:00Z");

    private final SettableClock clock;

    @Inject
    NotesAheadTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void just_before_it_begins() {
        ASSOCIATION.id();
        SPORT.id();
        clock.set(BEGINS.minusSeconds(1));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.reset();
    }

    @Test
    void notes_of_a_meeting_are_approved_once_it_has_begun() {
        var meeting = planned(ordinary(proposed(informal("Skriver i förväg"))));
        noted(meeting, notes("Ett utkast i förväg", SPORT)).then().body("_links", not(hasKey("approve-notes")));
        problem(keeper().post(at(meeting) + "/approvals"), 422, "meeting-not-begun")
                .then()
                .body("errors.pointer", contains("/start"));
        clock.set(BEGINS);
        keeper().get(at(meeting)).then().body("_links", hasKey("approve-notes"));
        act(meeting, "approvals").then().body("_links", hasKey("share-notes"));
    }

    @Test
    void a_meeting_whose_notes_are_approved_is_not_moved_ahead_unless_they_are_written_anew() {
        var meeting = planned(ordinary(proposed(informal("Flyttas"))));
        noted(meeting, notes("Skrivet", SPORT));
        clock.set(BEGINS);
        act(meeting, "approvals");
        var tomorrow = Map.of("start", "2026-03-11T08:00:00Z", "end", "2026-03-11T10:00:00Z");
        problem(changing().body(tomorrow).patch(at(meeting)), 409, "illegal-transition")
                .then()
                .body("allowed", contains("cancel", "share-notes"));
        changing()
                .body(Map.of("start", "2026-03-09T08:00:00Z", "end", "2026-03-09T10:00:00Z"))
                .patch(at(meeting))
                .then()
                .statusCode(200);
        noted(meeting, notes("Flyttat", SPORT));
        changing().body(tomorrow).patch(at(meeting)).then().statusCode(200);
        problem(keeper().post(at(meeting) + "/approvals"), 422, "meeting-not-begun");
    }

    /// Moved there before that was refused; here the clock is what goes back.
    @Test
    void a_meeting_that_stands_ahead_with_approved_notes_is_changed_in_all_but_its_start() {
        var meeting = planned(ordinary(proposed(informal("Står framåt"))));
        noted(meeting, notes("Skrivet", SPORT));
        clock.set(BEGINS);
        act(meeting, "approvals");
        clock.set(BEGINS.minusSeconds(60));
        changing()
                .body(Map.of("place", "Stadshuset", "end", "2026-03-10T11:00:00Z"))
                .patch(at(meeting))
                .then()
                .statusCode(200)
                .body("place", equalTo("Stadshuset"));
        problem(changing().body(Map.of("start", "2026-03-10T09:00:00Z")).patch(at(meeting)), 409, "illegal-transition")
                .then()
                .body("detail", startsWith("Its notes are approved"));
    }

    @Test
    void a_meeting_decides_once_it_has_begun() {
        var meeting = planned(ordinary(proposed(informal("Beslutar i förväg"))));
        var decision = Map.<String, Object>of("text", "Vi börjar");
        meeting.then().body("_links", not(hasKey("record-decision")));
        problem(keeper().body(decision).post(at(meeting) + "/decisions"), 422, "meeting-not-begun")
                .then()
                .body("errors.pointer", contains("/start"));
        clock.set(BEGINS);
        keeper().get(at(meeting)).then().body("_links", hasKey("record-decision"));
        decided(meeting, decision);
        var ahead = Map.of("start", "2099-03-11T08:00:00Z", "end", "2099-03-11T10:00:00Z");
        problem(changing().body(ahead).patch(at(meeting)), 409, "illegal-transition")
                .then()
                .body("detail", startsWith("It decided something"));
    }

    @Test
    void notes_are_shared_where_there_is_somebody_to_share_them_with() {
        var meeting = planned(ordinary(proposed(informal("Ingen på listan"))));
        noted(meeting, notes("Till ingen"));
        clock.set(BEGINS);
        act(meeting, "approvals").then().body("_links", not(hasKey("share-notes")));
        act(meeting, "cancellations").then().body("_links", not(hasKey("share-notes")));
        problem(keeper().post(at(meeting) + "/sharings"), 422, "no-recipients");
        noted(meeting, notes("Till ingen", SPORT)).then().body("_links", hasKey("share-notes"));
        act(meeting, "sharings");
    }

    /// They may tell why.
    @Test
    void notes_of_a_meeting_that_was_cancelled_wait_for_no_beginning() {
        var meeting = planned(ordinary(proposed(informal("Ställs in"))));
        noted(meeting, notes("För få kan komma", SPORT));
        act(meeting, "cancellations").then().body("_links", hasKey("approve-notes"));
        act(meeting, "approvals");
        act(meeting, "sharings");
    }
}
