package org.samverk.agreements.agreement.terms;

import java.util.Arrays;
import java.util.List;

/// What a text may leave unsaid. Nothing here is demanded; it is what the parties may want to settle.
public enum Gap {
    PERIOD_START,
    PERIOD_END,
    ECONOMY,
    SIGNATORY_ROLES,
    TARGETS,
    /// Known from the register, not from the text.
    PARTY_IDENTIFIERS;

    /// @param unnumbered whether a party has no number in any register
    public static List<String> in(AgreementTerms terms, boolean unnumbered) {
        return Arrays.stream(values())
                .filter(gap -> gap.left(terms, unnumbered))
                .map(Gap::name)
                .toList();
    }

    private boolean left(AgreementTerms terms, boolean unnumbered) {
        var period = terms.period();
        return switch (this) {
            case PERIOD_START -> period == null || period.start() == null;
            case PERIOD_END -> period == null || period.end() == null;
            case ECONOMY -> terms.economy() == null;
            case SIGNATORY_ROLES -> terms.parties().stream().anyMatch(party -> party.signatoryRole() == null);
            case TARGETS -> terms.allGoals().noneMatch(goal -> goal.target() != null);
            case PARTY_IDENTIFIERS -> unnumbered;
        };
    }
}
