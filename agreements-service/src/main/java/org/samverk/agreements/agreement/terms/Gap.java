package org.samverk.agreements.agreement.terms;

import java.util.Arrays;
import java.util.List;

/// What may be left unsaid. Nothing here is demanded; it is what the parties may want to settle.
public enum Gap {
    PERIOD_START,
    PERIOD_END,
    ECONOMY,
    SIGNATORY_ROLES,
    TERMINATION_TERMS,
    /// Known from the follow-up plans, not from the text.
    FOLLOWUP_INTERVAL,
    /// Terms cannot state these yet.
    INDICATORS,
    TARGETS,
    /// Known from the register, not from the text.
    PARTY_IDENTIFIERS;

    /// What is said elsewhere than in the text.
    /// @param numbered whether every party has a number in some register
    /// @param followedUp whether a plan says when the agreement is followed up
    public record Elsewhere(boolean numbered, boolean followedUp) {}

    public static List<String> in(AgreementTerms terms, Elsewhere elsewhere) {
        return Arrays.stream(values())
                .filter(gap -> gap.left(terms, elsewhere))
                .map(Gap::name)
                .toList();
    }

    private boolean left(AgreementTerms terms, Elsewhere elsewhere) {
        var period = terms.period();
        return switch (this) {
            case PERIOD_START -> period.start() == null;
            case PERIOD_END -> period.end() == null;
            case ECONOMY -> terms.economy() == null;
            case SIGNATORY_ROLES -> terms.parties().stream().anyMatch(party -> party.signatoryRole() == null);
            case FOLLOWUP_INTERVAL -> !elsewhere.followedUp();
            case TERMINATION_TERMS ->
                terms.noticeRules().isEmpty()
                        && terms.clauses().stream().noneMatch(clause -> clause.matter() == Clause.Matter.TERMINATION);
            case INDICATORS -> true;
            case TARGETS -> terms.allGoals().noneMatch(goal -> goal.target() != null);
            case PARTY_IDENTIFIERS -> !elsewhere.numbered();
        };
    }
}
