package org.samverk.agreements.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;
import org.samverk.kit.stored.StoredJson;

/// Follows the indicators that goals are measured by.
@ApplicationScoped
class IndicatorFeed implements FeedHandler {
    private static final String OF_INDICATORS = CloudEvent.TYPE_PREFIX + "indicator.";

    private final KnownIndicators indicators;

    IndicatorFeed(KnownIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String feed() {
        return KnownPlans.FEED;
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() != null && event.type().startsWith(OF_INDICATORS)) {
            indicators.keep(
                    UUID.fromString(event.subject()),
                    Long.parseLong(event.sequence()),
                    told(event.data()),
                    event.access(),
                    event.type().equals(OF_INDICATORS + "deleted"));
        }
    }

    private static KnownIndicators.Told told(JsonNode data) {
        try {
            return StoredJson.mapper().treeToValue(data, KnownIndicators.Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an indicator's event has another form", e);
        }
    }
}
