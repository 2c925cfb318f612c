package org.samverk.kit.journal.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.samverk.kit.input.StoredJson;

/// Reads the `data` column.
public final class JournalData {
    private JournalData() {}

    public static JsonNode read(String text) {
        try {
            return StoredJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what is not JSON", e);
        }
    }
}
