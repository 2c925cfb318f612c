package org.samverk.kit.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samverk.kit.testing.ArchitectureRules;

class ArchitectureRulesTest {

    private static final String MARKED = "@org.jspecify.annotations.NullMarked package org.samverk.planted.one;";
    private static final String SOUND = """
            package org.samverk.planted.one;
            @jakarta.ws.rs.Path("/things")
            class ThingResource {
                private final java.time.Clock clock;
                ThingResource(java.time.Clock clock) { this.clock = clock; }
                @jakarta.ws.rs.GET
                @jakarta.annotation.security.RolesAllowed("reader")
                public String get() { return java.time.LocalDate.now(clock).toString(); }
            }
            """;
    private static final String SOUND_NAME = """
            package org.samverk.planted.one;
            class Base64Digits {}
            """;
    private static final String CLIENT = """
            package org.samverk.planted.one;
            @jakarta.ws.rs.Path("/others")
            interface Others { @jakarta.ws.rs.GET String all(); }
            """;

    /// A rule, what its report names, and the sources that break it.
    record Violation(String rule, String named, List<String> sources) {

        Violation(String rule, String named, String... sources) {
            this(rule, named, List.of(sources));
        }

        @Override
        public String toString() {
            return rule + ": " + named;
        }
    }

    static Stream<Violation> violations() {
        return Stream.of(
                resource(
                        "endpoints_are_public_or_quarkus_skips_them",
                        "hidden",
                        "@jakarta.ws.rs.GET @jakarta.annotation.security.PermitAll String hidden() { return \"\"; }"),
                resource(
                        "endpoints_say_who_may_call",
                        "open",
                        "@jakarta.ws.rs.GET public String open() { return \"\"; }"),
                inClass("constructors_inject_not_fields", "injected", "@jakarta.inject.Inject String injected;"),
                inClass(
                        "constructors_inject_not_fields",
                        "configured",
                        "@org.eclipse.microprofile.config.inject.ConfigProperty(name = \"x\") String configured;"),
                named("ThingImpl"),
                named("ThingUtil"),
                named("ThingUtils"),
                named("ThingHelper"),
                named("ThingManager"),
                named("ThingDto"),
                named("AbstractThing"),
                named("BaseThing"),
                new Violation(
                        "names_say_what_a_class_is_for",
                        "InnerDto",
                        MARKED,
                        "package org.samverk.planted.one; class Thing { static class InnerDto {} }"),
                new Violation(
                        "features_are_free_of_cycles",
                        "Two.one",
                        "package org.samverk.planted.one; public class One { org.samverk.planted.two.Two two; }",
                        "package org.samverk.planted.two; public class Two { org.samverk.planted.one.One one; }"),
                entity("Entity"),
                entity("Embeddable"),
                resource(
                        "resources_leave_queries_to_repositories",
                        "EntityManager",
                        "jakarta.persistence.EntityManager entities;"),
                resource("resources_leave_queries_to_repositories", "Session", "org.hibernate.Session session;"),
                new Violation(
                        "resources_leave_transactions_to_use_cases",
                        "Transactional",
                        MARKED,
                        "package org.samverk.planted.one; @jakarta.ws.rs.Path(\"/x\") @jakarta.transaction.Transactional class X {}"),
                resource(
                        "endpoints_leave_transactions_to_use_cases",
                        "Transactional",
                        "@jakarta.ws.rs.GET @jakarta.annotation.security.PermitAll @jakarta.transaction.Transactional public String x() { return \"\"; }"),
                now("Instant.now()"),
                now("LocalDate.now()"),
                now("OffsetDateTime.now()"),
                now("LocalDate.now(java.time.ZoneOffset.UTC)"),
                inClass(
                        "time_comes_from_a_clock",
                        "now()",
                        "java.util.function.Supplier<java.time.Instant> time = java.time.Instant::now;"),
                new Violation(
                        "packages_are_null_marked",
                        "org.samverk.planted.two is not @NullMarked",
                        "package org.samverk.planted.two; class Unmarked {}"),
                new Violation(
                        "packages_are_null_marked",
                        "org.samverk.planted.two is not @NullMarked",
                        "@Deprecated package org.samverk.planted.two;",
                        "package org.samverk.planted.two; class Unmarked {}"),
                inClass("nobody_prints", "System.out", "void print() { System.out.println(); }"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void a_rule_finds_what_breaks_it(Violation violation, @TempDir Path folder) throws ReflectiveOperationException {
        var rule = (ArchRule) ArchitectureRules.class.getField(violation.rule()).get(null);
        var result = rule.evaluate(Planted.compiled(folder, violation.sources()));
        assertTrue(result.hasViolation(), "found nothing");
        String report = result.getFailureReport().toString();
        assertTrue(report.contains(violation.named()), report);
    }

    @Test
    void no_rule_minds_sound_code(@TempDir Path folder) throws ReflectiveOperationException {
        var classes = Planted.compiled(folder, List.of(MARKED, SOUND, SOUND_NAME, CLIENT));
        for (Field field : rules().toList()) {
            var result = ((ArchRule) field.get(null)).evaluate(classes);
            assertFalse(result.hasViolation(), () -> result.getFailureReport().toString());
        }
    }

    @Test
    void every_rule_has_a_violation_here() {
        assertEquals(
                rules().map(Field::getName).collect(Collectors.toSet()),
                violations().map(Violation::rule).collect(Collectors.toSet()));
    }

    private static Stream<Field> rules() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    private static Violation resource(String rule, String named, String member) {
        return new Violation(rule, named, MARKED, """
                package org.samverk.planted.one;
                @jakarta.ws.rs.Path("/things")
                class ThingResource { %s }
                """.formatted(member));
    }

    private static Violation inClass(String rule, String named, String member) {
        return new Violation(
                rule, named, MARKED, "package org.samverk.planted.one; class Thing { %s }".formatted(member));
    }

    private static Violation named(String name) {
        return new Violation(
                "names_say_what_a_class_is_for",
                name,
                MARKED,
                "package org.samverk.planted.one; class %s {}".formatted(name));
    }

    private static Violation now(String call) {
        return inClass("time_comes_from_a_clock", "now(", "Object time = java.time.%s;".formatted(call));
    }

    private static Violation entity(String kind) {
        return new Violation("entities_know_nothing_of_http", "Response", MARKED, """
                package org.samverk.planted.one;
                @jakarta.persistence.%s
                class Thing { jakarta.ws.rs.core.Response answer() { throw new jakarta.ws.rs.NotFoundException(); } }
                """.formatted(kind));
    }
}
