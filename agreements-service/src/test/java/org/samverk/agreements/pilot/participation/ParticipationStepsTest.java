package org.samverk.agreements.pilot.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samverk.agreements.pilot.ParticipationRefusal;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.participation.content.LocalDecision;
import org.samverk.agreements.pilot.participation.content.LocalDecision.Body;
import org.samverk.agreements.pilot.participation.content.OwnResource;
import org.samverk.agreements.pilot.participation.content.ParticipationContent;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.agreements.pilot.trial.PilotState;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.StoredJson;

/// A partner's part in a pilot, without a database: what can happen to it when, and what a yes rests on.
class ParticipationStepsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID PARTNER = new UUID(0, 2);
    private static final ParticipationContent READY =
            new ParticipationContent(List.of(staff()), List.of(decided(Body.MUNICIPALITY, DAY), council()), null);

    private static OwnResource staff() {
        return new OwnResource(OwnResource.Kind.STAFF, null, null, null, null, null, null);
    }

    private static LocalDecision decided(Body body, LocalDate on) {
        return new LocalDecision(body, on, "KS 2026 § 14");
    }

    private static LocalDecision council() {
        return decided(Body.PUBLIC_HEALTH_COUNCIL, DAY);
    }

    private static PilotState pilot(PilotStatus status, String visibility) {
        var content = Map.of(
                "title", Map.of("sv", "Försök"),
                "ownerPartnerId", OWNER,
                "foundingPartnerIds", List.of(OWNER),
                "terms", Map.of("sv", "Villkor"),
                "visibility", visibility);
        return StoredJson.mapper()
                .convertValue(
                        Map.of(
                                "ownerPartnerId", OWNER,
                                "content", content,
                                "termsVersion", 2,
                                "status", status,
                                "statusSince", NOW,
                                "round", 1,
                                "timeZone", "Europe/Stockholm",
                                "createdBy", OWNER,
                                "createdAt", NOW,
                                "updatedAt", NOW),
                        PilotState.class);
    }

    private static PilotState pilot(PilotStatus status) {
        return pilot(status, "RESTRICTED");
    }

    private static Participation offered() {
        return Participation.offered(UUID.randomUUID(), pilot(PilotStatus.OFFERING), PARTNER, DAY, NOW);
    }

    private static Participation accepted() {
        var participation = offered();
        participation.accept(2, READY, pilot(PilotStatus.OFFERING), NOW);
        return participation;
    }

    private static List<String> names(ParticipationStatus status, PilotStatus pilot) {
        return ParticipationActs.steps(status, pilot).stream().map(Act::name).toList();
    }

    @ParameterizedTest
    @EnumSource
    void an_offer_can_be_taken_up_until_the_pilot_is_closed_and_declined_even_then(PilotStatus pilot) {
        assertEquals(
                pilot == PilotStatus.CLOSED ? List.of("decline") : List.of("accept", "decline"),
                names(ParticipationStatus.OFFERED, pilot));
    }

    @Test
    void work_begins_with_the_pilots() {
        var working = Set.of(PilotStatus.RUNNING, PilotStatus.EVALUATED, PilotStatus.SCALING);
        var steps = new EnumMap<PilotStatus, List<String>>(PilotStatus.class);
        Arrays.stream(PilotStatus.values())
                .forEach(status -> steps.put(status, names(ParticipationStatus.ACCEPTED, status)));
        steps.forEach((status, named) -> assertEquals(
                working.contains(status) ? List.of("activate", "withdraw") : List.of("withdraw"),
                named,
                status.name()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "COMPLETED", "WITHDRAWN"})
    void nothing_happens_to_what_is_over(ParticipationStatus status) {
        for (var pilot : PilotStatus.values()) {
            assertEquals(List.of(), names(status, pilot));
        }
    }

    @Test
    void it_is_offered_accepted_worked_on_and_completed() {
        var participation = accepted();
        assertEquals(ParticipationStatus.ACCEPTED, participation.state().status());
        assertEquals(2, participation.state().acceptedTermsVersion());
        var refusal = assertThrows(
                PilotRefusal.IllegalTransition.class, () -> participation.activate(pilot(PilotStatus.OFFERING), NOW));
        assertEquals(List.of("withdraw"), refusal.allowed());
        participation.activate(pilot(PilotStatus.RUNNING), NOW);
        participation.complete(pilot(PilotStatus.RUNNING), NOW);
        assertEquals(ParticipationStatus.COMPLETED, participation.state().status());
        assertThrows(
                PilotRefusal.IllegalTransition.class, () -> participation.withdraw(pilot(PilotStatus.RUNNING), NOW));
        assertThrows(
                PilotRefusal.IllegalTransition.class,
                () -> participation.change(READY, pilot(PilotStatus.RUNNING), NOW));
    }

    @Test
    void a_yes_is_to_the_terms_there_are_with_resources_and_both_decisions_all_named_at_once() {
        var participation = offered();
        assertEquals(
                List.of("/ownResources", "/decisions", "/decisions", "/termsVersion"),
                missing(() -> participation.accept(1, ParticipationContent.NOTHING, pilot(PilotStatus.OFFERING), NOW)));
        assertEquals(
                List.of("/decisions"),
                missing(() -> participation.accept(
                        2,
                        new ParticipationContent(List.of(staff()), List.of(council()), null),
                        pilot(PilotStatus.OFFERING),
                        NOW)));
        assertEquals(ParticipationStatus.OFFERED, participation.state().status());
    }

    @Test
    void what_the_yes_rests_on_stays_and_a_local_leader_comes_after_it() {
        var led = new ParticipationContent(READY.ownResources(), READY.decisions(), "Folkhälsoplanerare");
        assertThrows(
                ParticipationRefusal.LeaderTooEarly.class,
                () -> offered().change(led, pilot(PilotStatus.OFFERING), NOW));
        var participation = accepted();
        assertTrue(participation.change(led, pilot(PilotStatus.OFFERING), NOW));
        assertFalse(participation.change(led, pilot(PilotStatus.OFFERING), NOW));
        assertEquals(
                List.of("/ownResources", "/decisions", "/decisions"),
                missing(() -> participation.change(ParticipationContent.NOTHING, pilot(PilotStatus.OFFERING), NOW)));
        assertEquals(led, participation.state().content());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, ", "2026-03-02, /decisions/0/decidedOn"})
    void nobody_has_decided_tomorrow(LocalDate decidedOn, @Nullable String refused) {
        var content = new ParticipationContent(
                List.of(staff()), List.of(decided(Body.MUNICIPALITY, decidedOn), council()), null);
        if (refused == null) {
            assertTrue(offered().change(content, pilot(PilotStatus.OFFERING), NOW));
        } else {
            assertEquals(List.of(refused), missing(() -> offered().change(content, pilot(PilotStatus.OFFERING), NOW)));
        }
    }

    @Test
    void it_follows_who_sees_the_pilot_and_tells_whether_that_is_new() {
        var participation = offered();
        assertEquals(Set.of(PARTNER), participation.access().audience());
        var shared = pilot(PilotStatus.OFFERING, "SHARED").accessWithoutOffers();
        assertTrue(participation.follow(shared, NOW));
        assertFalse(participation.follow(shared, NOW));
        assertEquals(shared, participation.access());
    }

    private static List<String> missing(Runnable step) {
        return assertThrows(Refusal.class, step::run).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }
}
