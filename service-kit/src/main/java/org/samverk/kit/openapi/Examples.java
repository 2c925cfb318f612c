package org.samverk.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.StoredJson;

/// Examples kept by the service in `api-examples.json`: one for each schema name and, for forms without
/// a schema, one for each operation and media type, as `listPartners text/csv`. What is sent to an
/// operation may have one of its own, as `changePartner body`.
record Examples(Map<String, Object> byName) {
    private static final String FILE = "api-examples.json";

    static Examples ofTheApplication() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new Examples(in == null ? Map.of() : StoredJson.mapper().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// @param operation its id
    /// @param type of media
    void give(@Nullable String operation, String type, MediaType media) {
        var own = byName.get(operation + " " + type);
        var example = own == null ? of(media.getSchema()) : own;
        if (example != null) {
            media.setExample(example);
        }
    }

    /// The same for what is sent.
    void giveBody(@Nullable String operation, String type, MediaType media) {
        var own = byName.get(operation + " body");
        if (own == null) {
            give(operation, type, media);
        } else {
            media.setExample(own);
        }
    }

    private @Nullable Object of(@Nullable Schema schema) {
        if (schema == null) {
            return null;
        }
        if (schema.getRef() != null) {
            return byName.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
        }
        var item = of(schema.getItems());
        return item == null ? null : List.of(item);
    }
}
