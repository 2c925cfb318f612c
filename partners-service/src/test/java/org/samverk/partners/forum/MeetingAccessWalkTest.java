package org.samverk.partners.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
import static org.samverk.partners.forum.AMeeting.MEETINGS;
import static org.samverk.partners.forum.AMeeting.at;
import static org.samverk.partners.forum.AMeeting.decided;
import static org.samverk.partners.forum.AMeeting.noted;
import static org.samverk.partners.forum.AMeeting.notes;
import static org.samverk.partners.forum.AMeeting.ordinary;
import static org.samverk.partners.forum.Body.ASSOCIATION;
import static org.samverk.partners.forum.Body.OUTSIDER;
import static org.samverk.partners.forum.Body.REGION;
import static org.samverk.partners.forum.Body.REGISTRY;
import static org.samverk.partners.forum.Body.SPORT;
import static org.samverk.partners.forum.Body.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.OneConnection;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.access.AccessWalk;

/// `owner` keeps the forum, `joint` owns it too, `seat` has a seat in it, `regis` entered forum and meeting for the
/// owners, `other` has nothing to do with it, `ghost` is registered nowhere.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class MeetingAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                    none alien other owner owner owner owner joint seat seat regis regis other other ghost owner sys
                                    -    -     read  read  coord sign  eval  coord read coord regis coord coord regis coord audit -
            listMeetings            401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            planMeeting             401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  403y  201   403o  403r  403r
            planMeeting/hidden      401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  422   422   422   403r  403r
            getMeeting              401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            getMeetingHistory       401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            replaceMeeting          401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            changeMeeting           401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            deleteMeeting           401  401   403r  403r  204   403r  403r  204   403r 403y  204   403y  404   404   404   403r  403r
            cancelMeeting           401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            writeMeetingNotes       401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            eraseMeetingNotes       401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            approveMeetingNotes     401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            shareMeetingNotes       401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            recordMeetingDecision   401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            getMeetingDecision      401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            replaceMeetingDecision  401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            removeMeetingDecision   401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            """)
            .under("/meetings")
            .organisation("owner", ASSOCIATION.claim())
            .organisation("joint", REGION.claim())
            .organisation("seat", SPORT.claim())
            .organisation("regis", REGISTRY.claim())
            .organisation("other", OUTSIDER.claim())
            .organisation("ghost", "DK_CVR:" + Body.cvr())
            .parameter("decisionId", scene -> scene.path("decisions[0].id"))
            .act("planMeeting", () -> ordinary(forum("SHARED")))
            .act("planMeeting/hidden", () -> ordinary(forum("RESTRICTED")))
            .act("getMeeting", "self", MeetingAccessWalkTest::entered)
            .act("getMeetingHistory", "history", MeetingAccessWalkTest::entered)
            .act("replaceMeeting", "update", MeetingAccessWalkTest::entered, MeetingAccessWalkTest::moved)
            .act("changeMeeting", "update", MeetingAccessWalkTest::entered, _ -> Map.of("place", "Rådhuset"))
            .act("deleteMeeting", "delete", MeetingAccessWalkTest::entered)
            .act("cancelMeeting", "cancel", MeetingAccessWalkTest::entered)
            .act("writeMeetingNotes", "write-notes", MeetingAccessWalkTest::entered, _ -> notes("Nytt", SPORT))
            .act("eraseMeetingNotes", "erase-notes", MeetingAccessWalkTest::written)
            .act("approveMeetingNotes", "approve-notes", MeetingAccessWalkTest::written)
            .act("shareMeetingNotes", "share-notes", MeetingAccessWalkTest::approved)
            .act("recordMeetingDecision", "record-decision", MeetingAccessWalkTest::entered, _ -> decision("Ja"))
            .act("getMeetingDecision", "decisions/0/self", MeetingAccessWalkTest::settled)
            .act("replaceMeetingDecision", "decisions/0/update", MeetingAccessWalkTest::settled, _ -> decision("Nej"))
            .act("removeMeetingDecision", "decisions/0/remove", MeetingAccessWalkTest::settled);

    static Stream<String> acts() {
        return WALK.acts();
    }

    @BeforeEach
    void register() {
        Stream.of(ASSOCIATION, REGION, SPORT, REGISTRY, OUTSIDER).forEach(Body::id);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_act_is_for_whom_the_table_says_and_changes_nothing_for_others(String act) {
        assertEquals(List.of(), WALK.faults(act));
    }

    @Test
    void every_operation_stands_in_the_table() {
        assertEquals(List.of(), WALK.gaps());
    }

    private static Map<String, Object> decision(String text) {
        return Map.of("text", text);
    }

    private static Map<String, Object> moved(Response meeting) {
        return Map.of(
                "forumId", meeting.path("forumId"), "start", "2026-04-10T08:00:00Z", "end", "2026-04-10T10:00:00Z");
    }

    /// By a registrar for the owners.
    private static Response forum(String visibility) {
        var content = informal("Det möts");
        content.put("ownerPartnerIds", List.of(ASSOCIATION.id(), REGION.id()));
        content.put("visibility", visibility);
        var forum = created(as(Body.registrar()).body(content).post(FORUMS));
        seated(forum, seat(SPORT, "ORDINARY"));
        return forum;
    }

    private static Response entered() {
        return read(created(as(Body.registrar()).body(ordinary(forum("SHARED"))).post(MEETINGS)));
    }

    private static Response written() {
        var meeting = entered();
        noted(meeting, notes("Anteckningar", SPORT));
        return read(meeting);
    }

    private static Response approved() {
        var meeting = written();
        created(keeper().post(at(meeting) + "/approvals"));
        return read(meeting);
    }

    private static Response settled() {
        var meeting = entered();
        decided(meeting, decision("Vi gör det"));
        return read(meeting);
    }

    private static Response read(Response meeting) {
        return keeper().get(at(meeting));
    }
}
