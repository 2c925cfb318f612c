package org.samverk.kit.planted;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.HashMap;
import java.util.Map;
import org.samverk.kit.testing.ArchitectureRules;

/// The kit keeps to the rules it hands out, and to two of its own.
@AnalyzeClasses(packages = "org.samverk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int MOST_TYPES = 6;

    @ArchTest
    static final ArchTests shared = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = SlicesRuleDefinition.slices()
            .matching("org.samverk.kit.(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_are_small = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(beFewInTheirPackage());

    private static ArchCondition<JavaClass> beFewInTheirPackage() {
        return new ArchCondition<>("be at most %d in a package".formatted(MOST_TYPES)) {
            private final Map<String, Integer> types = new HashMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                types.merge(type.getPackageName(), 1, Integer::sum);
            }

            @Override
            public void finish(ConditionEvents events) {
                types.forEach((name, count) -> {
                    if (count > MOST_TYPES) {
                        events.add(violated(name, "%s holds %d types".formatted(name, count)));
                    }
                });
            }
        };
    }
}
