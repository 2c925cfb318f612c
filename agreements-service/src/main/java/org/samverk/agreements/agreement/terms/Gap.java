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
    INDICATORS,
    TARGETS,
    /// Known from the register, not from the text.
    PARTY_IDENTIFIERS,
    /// Who leads the work between the parties' meetings, such as a steering group.
    GOVERNANCE_BODY,
    /// Whom the others turn to at each party.
    CONTACT_ROLES;

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
            case ECONOMY -> !Economy.isStatedIn(terms);
            case SIGNATORY_ROLES -> terms.parties().stream().anyMatch(party -> party.signatoryRole() == null);
            case FOLLOWUP_INTERVAL -> !elsewhere.followedUp();
            case TERMINATION_TERMS -> terms.noticeRules().isEmpty() && isSilentOn(Clause.Matter.TERMINATION, terms);
            case INDICATORS ->
                terms.allGoals().allMatch(goal -> goal.indicatorIds().isEmpty());
            case TARGETS -> terms.allGoals().noneMatch(goal -> goal.target() != null);
            case PARTY_IDENTIFIERS -> !elsewhere.numbered();
            case GOVERNANCE_BODY -> isSilentOn(Clause.Matter.ORGANISATION, terms);
            case CONTACT_ROLES -> terms.parties().stream().anyMatch(party -> party.contactRole() == null);
        };
    }

    private static boolean isSilentOn(Clause.Matter matter, AgreementTerms terms) {
        return terms.clauses().stream().noneMatch(clause -> clause.matter() == matter);
    }
}
