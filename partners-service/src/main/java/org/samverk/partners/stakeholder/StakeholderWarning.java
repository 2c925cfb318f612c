package org.samverk.partners.stakeholder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.partners.stakeholder.engagement.EngagementPhase;
import org.samverk.partners.stakeholder.profile.Importance;

/// What is allowed and yet hardly meant.
@Schema(name = "StakeholderWarning")
public enum StakeholderWarning {
    /// A key stakeholder on whom much turns, and who is never more than informed.
    KEY_ONLY_INFORMED {
        @Override
        boolean about(Stakeholder stakeholder) {
            var scores = stakeholder.scores();
            return stakeholder.is(Importance.KEY)
                    && scores != null
                    && scores.influence().high()
                    && stakeholder.onlyInformed();
        }
    },
    /// Followed up before it is planned.
    FOLLOW_UP_BEFORE_PLANNING {
        @Override
        boolean about(Stakeholder stakeholder) {
            return stakeholder.begins(EngagementPhase.FOLLOW_UP, EngagementPhase.PLANNING);
        }
    };

    abstract boolean about(Stakeholder stakeholder);
}
