package org.samverk.partners.stakeholder;

import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.engagement.EngagementContent;

/// What may be missing about a stakeholder. The first five stand in the way of completion when it is a key one.
@Schema(name = "StakeholderGap")
public enum StakeholderGap {
    GOALS("theirGoals"),
    BENEFITS("benefits"),
    INFLUENCE("assessments"),
    MANDATE("mandate"),
    ENGAGEMENT("engagements"),
    MODE("engagements"),
    START("engagements");

    private final String member;

    StakeholderGap(String member) {
        this.member = member;
    }

    boolean in(Stakeholder one) {
        return switch (this) {
            case GOALS -> one.content().theirGoals().isEmpty();
            case BENEFITS -> one.content().benefits().isEmpty();
            case INFLUENCE -> one.assessments().isEmpty();
            case MANDATE -> one.content().mandate() == null;
            case ENGAGEMENT -> one.engagements().isEmpty();
            case MODE -> unsettled(one, engagement -> engagement.mode() == null);
            case START -> unsettled(one, engagement -> engagement.start() == null);
        };
    }

    private static boolean unsettled(Stakeholder one, Predicate<EngagementContent> open) {
        return one.engagements().isEmpty()
                || one.engagements().stream().map(Engagement::content).anyMatch(open);
    }

    /// Where it would stand.
    String member() {
        return member;
    }

    boolean hindersCompletion() {
        return compareTo(ENGAGEMENT) <= 0;
    }
}
