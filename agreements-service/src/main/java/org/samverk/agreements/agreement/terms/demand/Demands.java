package org.samverk.agreements.agreement.terms.demand;

import static org.samverk.agreements.agreement.terms.demand.Statement.ECONOMY;
import static org.samverk.agreements.agreement.terms.demand.Statement.END;
import static org.samverk.agreements.agreement.terms.demand.Statement.FOCUS_AREAS;
import static org.samverk.agreements.agreement.terms.demand.Statement.FOUR_YEARS;
import static org.samverk.agreements.agreement.terms.demand.Statement.HEALTH_ACT;
import static org.samverk.agreements.agreement.terms.demand.Statement.LEGAL_BASIS;
import static org.samverk.agreements.agreement.terms.demand.Statement.NOTICE;
import static org.samverk.agreements.agreement.terms.demand.Statement.PARENT;
import static org.samverk.agreements.agreement.terms.demand.Statement.START;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.kit.problem.FieldError;

/// The table of what each type demands. Whatever is missing is named at once.
public final class Demands {
    private Demands() {}

    public static List<FieldError> missing(AgreementTerms terms, Surroundings surroundings) {
        return Stream.concat(missingInText(terms).stream(), missingAround(terms, surroundings).stream())
                .toList();
    }

    /// What the text alone tells.
    public static List<FieldError> missingInText(AgreementTerms terms) {
        return Stream.concat(
                        statements(terms.type()).stream().flatMap(statement -> statement.missing(terms)),
                        PartyDemands.inText(terms))
                .toList();
    }

    private static Set<Statement> statements(AgreementType type) {
        return switch (type) {
            case PARTNERSHIP_AGREEMENT, COLLABORATION_AGREEMENT, ACCORD, LETTER_OF_INTENT -> Set.of();
            case CONTRACT -> Statement.set(END, ECONOMY, NOTICE);
            case OPERATING_AGREEMENT -> Statement.set(ECONOMY, NOTICE, LEGAL_BASIS);
            case HEALTH_AGREEMENT -> Statement.set(START, END, FOUR_YEARS, HEALTH_ACT, FOCUS_AREAS);
            case LOCAL_HEALTH_PLAN -> Statement.set(END);
            case IOP -> Statement.set(END, ECONOMY, NOTICE);
            case SUPPLEMENTARY_AGREEMENT -> Statement.set(PARENT);
        };
    }

    /// What turns on who the parties are and what the agreement stands under, which others may know better by now.
    public static List<FieldError> missingAround(AgreementTerms terms, Surroundings surroundings) {
        return PartyDemands.around(terms, surroundings).toList();
    }
}
