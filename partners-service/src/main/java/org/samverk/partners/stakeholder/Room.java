package org.samverk.partners.stakeholder;

/// How much an analysis holds, so that it can be read in one piece.
final class Room {
    static final int STAKEHOLDERS = 60;
    static final int ASSESSMENTS = 500;
    static final int OBJECTIONS = 100;

    private Room() {}

    static void requireForStakeholder(AnalysisState state) {
        require(state.stakeholders().size() < STAKEHOLDERS, STAKEHOLDERS, "stakeholders");
    }

    static void requireForAssessment(AnalysisState state) {
        var there = state.stakeholders().stream()
                .mapToInt(one -> one.assessments().size())
                .sum();
        require(there < ASSESSMENTS, ASSESSMENTS, "assessments");
    }

    static void requireForObjection(AnalysisState state) {
        require(state.objections().size() < OBJECTIONS, OBJECTIONS, "objections");
    }

    private static void require(boolean room, int most, String what) {
        if (!room) {
            throw new AnalysisRefusal.Full("An analysis has at most %d %s.".formatted(most, what));
        }
    }
}
