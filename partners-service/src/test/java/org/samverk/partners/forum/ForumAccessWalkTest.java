package org.samverk.partners.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.forum.AForum.FORUMS;
import static org.samverk.partners.forum.AForum.appointed;
import static org.samverk.partners.forum.AForum.appointment;
import static org.samverk.partners.forum.AForum.at;
import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.informal;
import static org.samverk.partners.forum.AForum.keeper;
import static org.samverk.partners.forum.AForum.seat;
import static org.samverk.partners.forum.AForum.seated;
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

/// `owner` keeps the forum, `joint` owns it too, `seat` has a seat in it, `regis` entered it for the owners, `other`
/// has nothing to do with it, `ghost` is registered nowhere. `/shared` is for everybody to see.
@QuarkusTest
@TestProfile(OneConnection.class)
@QuarkusTestResource(PostgresResource.class)
class ForumAccessWalkTest {
    private static final AccessWalk WALK = AccessWalk.of("""
                                    none alien other owner owner owner owner joint seat seat regis regis other other ghost owner sys
                                    -    -     read  read  coord sign  eval  coord read coord regis coord coord regis coord audit -
            listForums              401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            proposeForum            401  401   403r  403r  201   403r  403r  201   403r 201   201   201   201   201   403o  403r  403r
            proposeForum/for        401  401   403r  403r  201   403r  403r  403y  403r 403y  201   403y  403y  201   403o  403r  403r
            proposeForum/beside     401  401   403r  403r  403y  403r  403r  201   403r 403y  201   403y  403y  201   403o  403r  403r
            getForum                401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            getForum/shared         401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            getForumHistory         401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            getForumOrganigram      401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            getForumCalendar        401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            listForumSectorMix      401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            listForumArenas         401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            listForumSeats          401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            listDecisions           401  401   200   200   200   200   200   200   200  200   200   200   200   200   200   200   200
            replaceForum            401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            changeForum             401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            changeForum/shared      401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  403y  403y  403o  403r  403r
            deleteForum             401  401   403r  403r  204   403r  403r  204   403r 403y  204   403y  404   404   404   403r  403r
            activateForum           401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            pauseForum              401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            resumeForum             401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            closeForum              401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            giveForumSeat           401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            getForumSeat            401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            replaceForumSeat        401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            removeForumSeat         401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            appointInForum          401  401   403r  403r  201   403r  403r  201   403r 403y  201   403y  404   404   404   403r  403r
            getForumAppointment     401  401   404   200   200   200   200   200   200  200   200   200   404   404   404   200   200
            replaceForumAppointment 401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            removeForumAppointment  401  401   403r  403r  200   403r  403r  200   403r 403y  200   403y  404   404   404   403r  403r
            """)
            .under("/forums", "/forum-reports")
            .organisation("owner", ASSOCIATION.claim())
            .organisation("joint", REGION.claim())
            .organisation("seat", SPORT.claim())
            .organisation("regis", REGISTRY.claim())
            .organisation("other", OUTSIDER.claim())
            .organisation("ghost", "DK_CVR:" + Body.cvr())
            .parameter("seatId", scene -> scene.path("seats[0].id"))
            .parameter("appointmentId", scene -> scene.path("appointments[0].id"))
            .act("proposeForum", () -> informal("Ny"))
            .act("proposeForum/for", ForumAccessWalkTest::ofTheOwner)
            .act("proposeForum/beside", ForumAccessWalkTest::ofTheJointFirst)
            .act("getForum", "self", ForumAccessWalkTest::entered)
            .act("getForum/shared", "self", ForumAccessWalkTest::shared)
            .act("getForumHistory", "history", ForumAccessWalkTest::entered)
            .act("getForumOrganigram", "organigram", ForumAccessWalkTest::entered)
            .act("getForumCalendar", "calendar", ForumAccessWalkTest::entered)
            .act("replaceForum", "update", ForumAccessWalkTest::entered, _ -> restricted("Nytt namn"))
            .act("changeForum", "update", ForumAccessWalkTest::entered, _ -> themed())
            .act("changeForum/shared", "update", ForumAccessWalkTest::shared, _ -> themed())
            .act("deleteForum", "delete", ForumAccessWalkTest::entered)
            .act("activateForum", "activate", ForumAccessWalkTest::entered)
            .act("pauseForum", "pause", () -> in("activations"))
            .act("resumeForum", "resume", () -> in("activations", "pauses"))
            .act("closeForum", "close", () -> in("activations"))
            .act("giveForumSeat", "add-seat", ForumAccessWalkTest::entered, _ -> seat(SPORT, "ORDINARY"))
            .act("getForumSeat", "seats/0/self", ForumAccessWalkTest::entered)
            .act("replaceForumSeat", "seats/0/update", ForumAccessWalkTest::entered, _ -> seat(SPORT, "OBSERVER"))
            .act("removeForumSeat", "seats/0/remove", ForumAccessWalkTest::entered)
            .act("appointInForum", "appoint", ForumAccessWalkTest::entered, _ -> appointment(REGION, "SECRETARY"))
            .act("getForumAppointment", "appointments/0/self", ForumAccessWalkTest::entered)
            .act(
                    "replaceForumAppointment",
                    "appointments/0/update",
                    ForumAccessWalkTest::entered,
                    _ -> appointment(REGION, "SECRETARY"))
            .act("removeForumAppointment", "appointments/0/remove", ForumAccessWalkTest::entered);

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

    private static Map<String, Object> ofTheOwner() {
        var content = informal("För förbundet");
        content.put("ownerPartnerIds", List.of(ASSOCIATION.id()));
        return content;
    }

    private static Map<String, Object> ofTheJointFirst() {
        var content = informal("För regionen och förbundet");
        content.put("ownerPartnerIds", List.of(REGION.id(), ASSOCIATION.id()));
        return content;
    }

    private static Map<String, Object> themed() {
        return Map.of("themes", List.of("TOBACCO"));
    }

    private static Map<String, Object> restricted(String name) {
        var content = informal(name);
        content.put("ownerPartnerIds", List.of(ASSOCIATION.id(), REGION.id()));
        content.put("visibility", "RESTRICTED");
        return content;
    }

    /// By a registrar for the owners.
    private static Response entered() {
        return with(restricted("Det begränsade"));
    }

    private static Response shared() {
        var content = restricted("Det delade");
        content.put("visibility", "SHARED");
        return with(content);
    }

    private static Response with(Map<String, Object> content) {
        var forum = created(as(Body.registrar()).body(content).post(FORUMS));
        seated(forum, seat(SPORT, "ORDINARY"));
        appointed(forum, appointment(ASSOCIATION, "PROCESS_LEADER"));
        return keeper().get(at(forum));
    }

    private static Response in(String... steps) {
        var forum = entered();
        Stream.of(steps).forEach(step -> created(keeper().post(at(forum) + "/" + step)));
        return keeper().get(at(forum));
    }
}
