package org.samverk.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.List;

/// What every service holds itself to. A rule that finds nothing to look at passes: the gateway has no entities.
///
/// Annotations go by name where a service need not have them on its class path.
public final class ArchitectureRules {

    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final List<String> ACCESS = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.PermitAll");

    @ArchTest
    public static final ArchRule endpoints_are_public_or_quarkus_skips_them = methods()
            .that()
            .areMetaAnnotatedWith(HTTP_METHOD)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule endpoints_say_who_may_call = methods()
            .that()
            .areMetaAnnotatedWith(HTTP_METHOD)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(sayWhoMayCall())
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule constructors_inject_not_fields = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveNameMatching(".*[.$]\\w*(Impl|Utils?|Helper|Manager|Dto)")
            .orShould()
            .haveNameMatching(".*[.$](Abstract|Base)[A-Z]\\w*")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule features_are_free_of_cycles = SlicesRuleDefinition.slices()
            .matching("org.samverk.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule entities_know_nothing_of_http = noClasses()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areAnnotatedWith("jakarta.persistence.Embeddable")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule resources_leave_queries_to_repositories = noClasses()
            .that()
            .areAnnotatedWith(PATH)
            .should()
            .dependOnClassesThat()
            .areAssignableTo("jakarta.persistence.EntityManager")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule resources_leave_transactions_to_use_cases = noClasses()
            .that()
            .areAnnotatedWith(PATH)
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule endpoints_leave_transactions_to_use_cases = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(PATH)
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule time_comes_from_a_clock =
            noClasses().should().accessTargetWhere(asksTheMachineForTheTime()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packages_are_null_marked =
            classes().should(resideInANullMarkedPackage()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nobody_prints =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        return describe(
                "it is a now() of java.time without a Clock",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getName().equals("now")
                        && resideInAPackage("java.time..").test(target.getOwner())
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("have @RolesAllowed, @Authenticated or @PermitAll, or be in a class that has") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = isRestricted(method) || isRestricted(method.getOwner());
                events.add(new SimpleConditionEvent(method, said, method.getDescription() + " says nothing"));
            }
        };
    }

    private static boolean isRestricted(CanBeAnnotated element) {
        return ACCESS.stream().anyMatch(element::isAnnotatedWith);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        "%s: package %s is not @NullMarked".formatted(type.getName(), type.getPackageName())));
            }
        };
    }
}
