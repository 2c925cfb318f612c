package org.samverk.partners.stakeholder;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.engagement.Engagement;
import org.samverk.partners.stakeholder.engagement.EngagementContent;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;

/// How one stakeholder of an analysis is involved: planned while that is a draft, and what became of it recorded until
/// it is archived.
public final class Engagements {
    private final Analysis analysis;
    private final UUID stakeholder;

    Engagements(Analysis analysis, UUID stakeholder) {
        this.analysis = analysis;
        this.stakeholder = stakeholder;
    }

    public void plan(Engagement engagement, Instant now) {
        analysis.requireDraft();
        requireFree(engagement.id(), engagement.content());
        become(one -> one.engaged(engagement), "engagements/" + engagement.id(), now);
    }

    /// @return whether anything is different now
    public boolean change(UUID engagement, EngagementContent content, Instant now) {
        var before = required(engagement);
        if (before.content().equals(content)) {
            return false;
        }
        analysis.requireDraft();
        requireFree(engagement, content);
        become(one -> one.engaged(before.with(content)), null, now);
        return true;
    }

    public void drop(UUID engagement, Instant now) {
        analysis.requireDraft();
        required(engagement);
        become(one -> one.disengaged(engagement), null, now);
    }

    /// @return whether anything is different now
    public boolean record(UUID engagement, EngagementStatus outcome, Instant now) {
        analysis.requireInUse();
        var before = required(engagement);
        if (before.status() == outcome) {
            return false;
        }
        become(one -> one.engaged(before.as(outcome)), null, now);
        return true;
    }

    public Engagement required(UUID engagement) {
        return analysis.row().engagement(stakeholder, engagement);
    }

    /// @param added what is added to the stakeholder, as a path beneath it
    private void become(UnaryOperator<Stakeholder> change, @Nullable String added, Instant now) {
        analysis.become(analysis.state().with(stakeholder, change, added, now));
    }

    private void requireFree(UUID engagement, EngagementContent content) {
        analysis.required(stakeholder).requireFree(content.phase(), engagement);
    }
}
