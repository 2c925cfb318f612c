package org.samverk.kit.journal.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.samverk.kit.stored.StoredJson;

/// An aggregate as one journal row left it.
public record Snapshot(UUID id, long version, Instant recordedAt, JsonNode data) {
    public <S> S state(Class<S> type) {
        try {
            return StoredJson.mapper().treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journal row %s version %d is not a %s".formatted(id, version, type), e);
        }
    }
}
