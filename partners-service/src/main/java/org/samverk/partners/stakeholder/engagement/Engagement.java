package org.samverk.partners.stakeholder.engagement;

import java.util.UUID;

/// One stakeholder's part in one phase.
public record Engagement(UUID id, EngagementContent content, EngagementStatus status) {
    public Engagement with(EngagementContent changed) {
        return new Engagement(id, changed, status);
    }

    public Engagement as(EngagementStatus changed) {
        return new Engagement(id, content, changed);
    }
}
