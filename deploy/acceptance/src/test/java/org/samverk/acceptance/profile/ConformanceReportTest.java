package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What lets the build pass, and what does not.
class ConformanceReportTest {
    private static final Rule MUST = new Rule("AAA.01", "SKALL", "Something must be", "");
    private static final Rule SHOULD = new Rule("AAA.02", "BÖR", "Something should be", "");
    private static final Rule EXCUSED = new Rule("AAA.03", "BÖR INTE", "Something should not be", "0043");

    @Test
    void what_is_met_and_what_is_excused_passes() {
        assertEquals(
                List.of(),
                faults(List.of(MUST, SHOULD, EXCUSED), shown(MUST, true), shown(SHOULD, true), shown(EXCUSED, false)));
    }

    @Test
    void a_rule_without_a_test_does_not_whatever_its_level() {
        assertEquals(
                List.of("AAA.01: no test shows it", "AAA.02: no test shows it", "AAA.03: no test shows it"),
                faults(List.of(MUST, SHOULD, EXCUSED)));
    }

    @Test
    void one_of_several_tests_that_fails_is_enough() {
        assertEquals(List.of("AAA.01: not met"), faults(List.of(MUST), shown(MUST, true), shown(MUST, false)));
        assertEquals(List.of("AAA.02: not met"), faults(List.of(SHOULD), shown(SHOULD, false)));
    }

    @Test
    void an_excuse_needs_a_record_that_is_there_and_a_rule_that_is_not_met() {
        var unrecorded = new Rule("AAA.04", "BÖR", "Something should be", "9999");
        assertEquals(
                List.of("AAA.04: there is no decision 9999"), faults(List.of(unrecorded), shown(unrecorded, false)));
        assertEquals(
                List.of("AAA.03: it is met, so decision 0043 is not to be named"),
                faults(List.of(EXCUSED), shown(EXCUSED, true)));
    }

    @Test
    void what_holds_instead_of_an_excused_rule_is_not_excused() {
        var instead = new Shown(EXCUSED.id(), "SomeRules: what holds instead", false, false);
        assertEquals(List.of("AAA.03: not met"), faults(List.of(EXCUSED), shown(EXCUSED, false), instead));
    }

    @Test
    void nothing_excuses_what_must_be() {
        var tried = new Rule("AAA.05", "SKALL INTE", "Something must not be", "0043");
        assertEquals(
                List.of("AAA.05: no decision excuses what must hold"), faults(List.of(tried), shown(tried, false)));
    }

    @Test
    void a_test_of_a_rule_that_is_not_in_the_profile_is_told() {
        assertEquals(List.of("AAA.02: the profile has no such rule"), faults(List.of(), shown(SHOULD, true)));
    }

    private static List<String> faults(List<Rule> rules, Shown... shown) {
        return new ConformanceReport(rules, List.of(shown)).faults();
    }

    private static Shown shown(Rule rule, boolean met) {
        return new Shown(rule.id(), "SomeRules: some test", rule.isExcused(), met);
    }
}
