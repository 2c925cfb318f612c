package org.samverk.agreements.agreement.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.agreements.agreement.terms.TermsDiff.Change;
import org.samverk.agreements.agreement.terms.TermsDiff.Difference;
import org.samverk.kit.stored.StoredJson;

/// What differs between two texts: each thing by what it is, wherever it stands.
class TermsDiffTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final UUID GOAL = new UUID(1, 1);
    private static final UUID SUB = new UUID(1, 2);

    @Test
    void the_same_text_differs_in_nothing() {
        var diff = diff(Map.of(), Map.of());
        assertEquals(List.of(), diff.differences());
        assertEquals(0, diff.operations().size());
        assertEquals(List.of(1, 2), List.of(diff.from(), diff.to()));
    }

    @Test
    void parties_are_told_apart_by_who_they_are_not_by_their_place() {
        var parties = List.of(party(ONE), party(OTHER));
        assertEquals(
                List.of(),
                changes(Map.of("parties", parties), Map.of("parties", List.of(parties.getLast(), parties.getFirst()))));
        assertEquals(
                List.of("parties/%s REMOVED".formatted(OTHER), "parties/%s ADDED".formatted(THIRD)),
                changes(Map.of("parties", parties), Map.of("parties", List.of(party(ONE), party(THIRD)))));
    }

    @Test
    void a_goal_speaks_for_itself_and_says_where_it_stands() {
        var deep = Map.<String, Object>of("goals", List.of(goal(GOAL, "1", List.of(goal(SUB, "1.1", List.of())))));
        var flat = Map.<String, Object>of("goals", List.of(goal(GOAL, "1", List.of()), goal(SUB, "1.1", List.of())));
        var moved = diff(deep, flat).differences();
        assertEquals(List.of("goals/%s CHANGED".formatted(SUB)), told(moved));
        assertEquals(
                GOAL.toString(), before(moved.getFirst()).path("parentGoalId").asText());
        assertEquals(
                List.of("goals/%s REMOVED".formatted(SUB)),
                changes(deep, Map.of("goals", List.of(goal(GOAL, "1", List.of())))));
    }

    @Test
    void a_day_of_the_period_is_one_thing_and_so_is_each_rule_of_notice() {
        assertEquals(
                List.of("period/end CHANGED"),
                changes(
                        Map.of("period", Map.of("start", "2026-01-01", "end", "2026-12-31")),
                        Map.of("period", Map.of("start", "2026-01-01", "end", "2027-12-31"))));
        var all = Map.of("notice", "P3M", "anchor", "END_OF_TERM");
        var own = Map.of("partyId", ONE, "notice", "P6M", "anchor", "END_OF_TERM");
        assertEquals(
                List.of("noticeRules/%s ADDED".formatted(ONE)),
                changes(Map.of("noticeRules", List.of(all)), Map.of("noticeRules", List.of(all, own))));
        assertEquals(
                List.of("noticeRules/all CHANGED"),
                changes(
                        Map.of("noticeRules", List.of(all)),
                        Map.of("noticeRules", List.of(Map.of("notice", "P4M", "anchor", "END_OF_TERM")))));
    }

    @Test
    void a_member_that_comes_or_goes_has_nothing_on_its_other_side() {
        var economy = Map.<String, Object>of("economy", Map.of("currency", "DKK", "total", 5));
        var added = diff(Map.of(), economy).differences().getFirst();
        assertEquals(Change.ADDED, added.change());
        assertNull(added.before());
        var removed = diff(economy, Map.of()).differences().getFirst();
        assertEquals(Change.REMOVED, removed.change());
        assertNull(removed.after());
    }

    @Test
    void the_patch_makes_the_first_text_the_second() {
        var before = version(1, Map.of("goals", List.of(goal(GOAL, "1", List.of(goal(SUB, "1.1", List.of()))))));
        var after = version(
                2,
                Map.of(
                        "goals", List.of(goal(SUB, "1", List.of())),
                        "parties", List.of(party(OTHER), party(THIRD)),
                        "period", Map.of("end", "2027-12-31")));
        JsonNode was = StoredJson.mapper().valueToTree(before.terms());
        assertEquals(
                StoredJson.mapper().<JsonNode>valueToTree(after.terms()),
                JsonPatch.apply(TermsDiff.between(before, after).operations(), was));
    }

    private static JsonNode before(Difference difference) {
        return Objects.requireNonNull(difference.before());
    }

    private static List<String> changes(Map<String, Object> before, Map<String, Object> after) {
        return told(diff(before, after).differences());
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream().map(one -> one.what() + " " + one.change()).toList();
    }

    private static TermsDiff diff(Map<String, Object> before, Map<String, Object> after) {
        return TermsDiff.between(version(1, before), version(2, after));
    }

    private static TermsVersion version(int number, Map<String, Object> more) {
        var members = new HashMap<String, Object>(Map.of("parties", List.of(party(ONE), party(OTHER))));
        members.putAll(more);
        return TermsVersion.of(number, SomeTerms.of(SomeTerms.of(AgreementType.ACCORD, members)));
    }

    private static Map<String, Object> party(UUID partner) {
        return SomeTerms.party(partner, Party.Role.EQUAL_PARTY);
    }

    private static Map<String, Object> goal(UUID id, String number, List<?> subGoals) {
        return Map.of(
                "id", id, "level", "OVERALL_GOAL", "number", number, "title", Map.of("da", "A"), "subGoals", subGoals);
    }
}
