package org.samverk.agreements.agreement.terms.demand;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.FocusArea;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.kit.problem.FieldError;

/// Something the text of some types must say.
enum Statement {
    END("/terms/period/end", "It has a last day.", terms -> terms.period().end() != null),
    FOUR_YEARS(
            "/terms/period",
            "A health agreement is for four years, from a first day to a last.",
            terms -> lastsFourYears(terms.period())),
    ECONOMY("/terms/economy", "It says what it costs.", terms -> terms.economy() != null),
    NOTICE("/terms/noticeRules", "It says how it is ended.", terms -> !terms.noticeRules().isEmpty()),
    LEGAL_BASIS(
            "/terms/legalBases",
            "It names the law it stands on.",
            terms -> !terms.legalBases().isEmpty()),
    FOCUS_AREAS(
            "/terms/focusAreas",
            "It is about at least PREVENTION, TREATMENT_AND_CARE, TRAINING_AND_REHABILITATION and HEALTH_IT.",
            terms -> terms.focusAreas().containsAll(EnumSet.allOf(FocusArea.class)));

    private static final int YEARS_OF_A_HEALTH_AGREEMENT = 4;

    private final String pointer;
    private final String demand;
    private final Predicate<AgreementTerms> said;

    Statement(String pointer, String demand, Predicate<AgreementTerms> said) {
        this.pointer = pointer;
        this.demand = demand;
        this.said = said;
    }

    /// In the order in which they stand here.
    static Set<Statement> set(Statement... statements) {
        return EnumSet.copyOf(Arrays.asList(statements));
    }

    Stream<FieldError> missing(AgreementTerms terms) {
        return said.test(terms) ? Stream.empty() : Stream.of(FieldError.at(pointer, "required", demand));
    }

    /// Nothing more to say where the end is missing already.
    private static boolean lastsFourYears(Period period) {
        return period.end() == null
                || (period.start() != null
                        && period.start()
                                .plusYears(YEARS_OF_A_HEALTH_AGREEMENT)
                                .minusDays(1)
                                .equals(period.end()));
    }
}
