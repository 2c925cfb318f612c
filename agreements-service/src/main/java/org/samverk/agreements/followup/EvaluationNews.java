package org.samverk.agreements.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.journal.feed.CloudEvent;

/// Follows the evaluations of pilots; those of anything else are of no use here.
@ApplicationScoped
class EvaluationNews {
    static final String OF_EVALUATIONS = "org.samverk.evaluation.";
    private static final Set<String> DONE = Set.of("COMPLETED", "PUBLISHED");

    private final KnownEvaluations evaluations;

    EvaluationNews(KnownEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    /// What was completed may be taken up again, or deleted.
    void take(CloudEvent event) {
        if (event.data() == null || !event.type().startsWith(OF_EVALUATIONS) || !ofPilot(event.data())) {
            return;
        }
        var id = UUID.fromString(event.subject());
        var version = Long.parseLong(event.sequence());
        var done = DONE.contains(event.data().path("status").asText());
        if (!done || event.type().equals(OF_EVALUATIONS + "deleted")) {
            evaluations.drop(id, version, event.access());
            return;
        }
        var said = event.data().path("recommendScaleUp");
        evaluations.keep(id, version, pilot(event.data()), said.isBoolean() ? said.asBoolean() : null, event.access());
    }

    private static boolean ofPilot(JsonNode data) {
        return data.path("subject").path("type").asText().equals("PILOT");
    }

    private static UUID pilot(JsonNode data) {
        return UUID.fromString(data.path("subject").path("id").asText());
    }
}
