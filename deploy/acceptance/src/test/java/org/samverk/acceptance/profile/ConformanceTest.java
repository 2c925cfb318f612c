package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samverk.acceptance.RunningSuite;

/// Every rule of the profile is tried, and what came of it is written to `target/conformance.md`.
@ExtendWith(RunningSuite.class)
class ConformanceTest {
    private static final List<Class<?>> CHECKS = List.of(
            DocumentationRules.class,
            TimeRules.class,
            IdentifierRules.class,
            AddressRules.class,
            HypermediaRules.class,
            NamingRules.class,
            MessageRules.class,
            ErrorRules.class,
            VersionRules.class,
            TracingRules.class,
            SearchRules.class,
            SecurityRules.class);

    private final List<Shown> shown = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> each_rule_is_shown() {
        var rules = Rule.all();
        var checks = CHECKS.stream()
                .flatMap(type -> Check.in(type).stream())
                .map(check -> dynamicTest(check.rule() + " " + check.name(), () -> show(check)));
        return Stream.concat(checks, Stream.of(dynamicTest("The report holds every rule", () -> report(rules))));
    }

    /// What a decision excuses is tried all the same: the report says what came of it.
    private void show(Check check) throws Throwable {
        var fault = check.run();
        shown.add(Shown.of(check, fault));
        if (fault != null && !check.isExcused()) {
            throw fault;
        }
    }

    private void report(List<Rule> rules) {
        var report = new ConformanceReport(rules, shown);
        report.write();
        assertEquals(List.of(), report.faults());
    }
}
