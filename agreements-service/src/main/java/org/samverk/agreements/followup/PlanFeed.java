package org.samverk.agreements.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;
import org.samverk.kit.stored.StoredJson;

/// Follows the follow-up plans, and passes on what their feed tells of evaluations and of what both are about; the
/// rest is of no use here.
@ApplicationScoped
class PlanFeed implements FeedHandler {
    static final String OF_PLANS = "org.samverk.followup-plan.";

    /// The members of the plans' events that are of use here.
    record Told(String status, Content content) {
        record Content(Subject subject, @Nullable JsonNode when) {}

        record Subject(String type, UUID id) {}

        boolean saysWhen() {
            return content.when() != null && !status.equals("CANCELLED");
        }
    }

    private final KnownPlans plans;
    private final EvaluationNews evaluations;
    private final FollowUpNews followUp;

    PlanFeed(KnownPlans plans, EvaluationNews evaluations, FollowUpNews followUp) {
        this.plans = plans;
        this.evaluations = evaluations;
        this.followUp = followUp;
    }

    @Override
    public String feed() {
        return KnownPlans.FEED;
    }

    /// A deletion tells the last state, which says nothing any more.
    @Override
    public void handle(CloudEvent event) {
        evaluations.take(event);
        followUp.take(event);
        if (event.data() == null || !event.type().startsWith(OF_PLANS)) {
            return;
        }
        var told = told(event.data());
        if (told.content().subject().type().equals("AGREEMENT")) {
            plans.keep(
                    UUID.fromString(event.subject()),
                    Long.parseLong(event.sequence()),
                    told.content().subject().id(),
                    told.saysWhen() && !event.type().equals(OF_PLANS + "deleted"));
        }
    }

    private static Told told(JsonNode data) {
        try {
            return StoredJson.mapper().treeToValue(data, Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a plan's event has another form", e);
        }
    }
}
