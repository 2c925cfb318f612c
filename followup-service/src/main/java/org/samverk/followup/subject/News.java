package org.samverk.followup.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.stored.StoredJson;

/// An event as far as it is read here.
///
/// @param kind of what it tells of: `agreement`
record News(UUID id, String kind, boolean deletion, JsonNode data, CloudEvent event) {

    static News of(CloudEvent event, JsonNode data) {
        var type = event.type().substring(CloudEvent.TYPE_PREFIX.length());
        var verb = type.lastIndexOf('.');
        return new News(
                UUID.fromString(event.subject()), type.substring(0, verb), type.endsWith(".deleted"), data, event);
    }

    <T> T as(Class<T> form) {
        try {
            return StoredJson.mapper().treeToValue(data, form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event of kind %s has another form".formatted(kind), e);
        }
    }
}
