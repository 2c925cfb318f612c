package org.samverk.agreements.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.samverk.kit.journal.feed.CloudEvent;

/// Takes down what plans and evaluations are about, of whatever kind that is.
@ApplicationScoped
class FollowUpNews {
    private final KnownFollowUp followUp;

    FollowUpNews(KnownFollowUp followUp) {
        this.followUp = followUp;
    }

    void take(CloudEvent event) {
        var data = event.data();
        if (data == null) {
            return;
        }
        if (event.type().startsWith(PlanFeed.OF_PLANS)) {
            keep(event, data.at("/content/subject/id"));
        } else if (event.type().startsWith(EvaluationNews.OF_EVALUATIONS)) {
            keep(event, data.at("/subject/id"));
        }
    }

    private void keep(CloudEvent event, JsonNode subject) {
        if (subject.isTextual()) {
            followUp.keep(
                    UUID.fromString(event.subject()),
                    Long.parseLong(event.sequence()),
                    UUID.fromString(subject.textValue()),
                    event.type().endsWith(".deleted"),
                    event.access());
        }
    }
}
