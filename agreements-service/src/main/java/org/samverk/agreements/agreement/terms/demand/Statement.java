package org.samverk.agreements.agreement.terms.demand;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Economy;
import org.samverk.agreements.agreement.terms.FocusArea;
import org.samverk.agreements.agreement.terms.LegalBasis;
import org.samverk.agreements.agreement.terms.Period;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Country;

/// Something the text of some types must say.
enum Statement {
    START("/terms/period/start", "It has a first day."),
    END("/terms/period/end", "It has a last day."),
    FOUR_YEARS("/terms/period", "A health agreement is for four years, from a first day to a last."),
    ECONOMY("/terms/economy", "It says what it costs, in figures: in all, by year, or by who brings in how much."),
    NOTICE("/terms/noticeRules", "It says how it is ended."),
    LEGAL_BASIS("/terms/legalBases", "It names the law it stands on."),
    HEALTH_ACT("/terms/legalBases", "A health agreement stands on § 205 of sundhedsloven (DK), and names it."),
    PARENT("/terms/parentAgreementId", "It names the agreement it supplements."),
    FOCUS_AREAS(
            "/terms/focusAreas",
            "It is about at least PREVENTION, TREATMENT_AND_CARE, TRAINING_AND_REHABILITATION and HEALTH_IT.");

    private static final Pattern SECTION_205 = Pattern.compile("(?<!\\d)205(?!\\d)");
    private static final int YEARS_OF_A_HEALTH_AGREEMENT = 4;

    private final String pointer;
    private final String demand;

    Statement(String pointer, String demand) {
        this.pointer = pointer;
        this.demand = demand;
    }

    /// In the order in which they stand here.
    static Set<Statement> set(Statement... statements) {
        return EnumSet.copyOf(Arrays.asList(statements));
    }

    Stream<FieldError> missing(AgreementTerms terms) {
        return isSaid(terms) ? Stream.empty() : Stream.of(FieldError.at(pointer, "required", demand));
    }

    private boolean isSaid(AgreementTerms terms) {
        return switch (this) {
            case START -> terms.period().start() != null;
            case END -> terms.period().end() != null;
            case FOUR_YEARS -> lastsFourYears(terms.period());
            case ECONOMY -> Economy.isStatedIn(terms);
            case NOTICE -> !terms.noticeRules().isEmpty();
            case HEALTH_ACT -> terms.legalBases().stream().anyMatch(Statement::isHealthAct);
            case LEGAL_BASIS -> !terms.legalBases().isEmpty();
            case PARENT -> terms.parentAgreementId() != null;
            case FOCUS_AREAS -> terms.focusAreas().containsAll(EnumSet.allOf(FocusArea.class));
        };
    }

    /// As people write it: «§ 205», «§§ 203-205», «§ 205, stk. 1».
    private static boolean isHealthAct(LegalBasis basis) {
        return basis.country() == Country.DK
                && basis.act().toLowerCase(Locale.ROOT).contains("sundhedslov")
                && basis.section() != null
                && SECTION_205.matcher(basis.section()).find();
    }

    /// Nothing more to say where a day is missing already.
    private static boolean lastsFourYears(Period period) {
        var start = period.start();
        return period.end() == null
                || start == null
                || start.plusYears(YEARS_OF_A_HEALTH_AGREEMENT).minusDays(1).equals(period.end());
    }
}
