package org.samverk.agreements.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.samverk.agreements.process.model.content.ModelContent;
import org.samverk.kit.stored.StoredJson;

/// The models that come with the suite, each in a file of its own.
enum ShippedModel {
    ASELE_METHOD("0199c0de-a5e1-7000-8000-000000000001"),
    SKARABORG_MODEL("0199c0de-5ca4-7000-8000-000000000002");

    private final UUID id;

    ShippedModel(String id) {
        this.id = UUID.fromString(id);
    }

    UUID id() {
        return id;
    }

    /// @throws ModelRefusal when nobody could walk it to its end
    ModelContent content() {
        var file = "collaboration-models/" + name() + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            var content = StoredJson.mapper().readValue(Objects.requireNonNull(in, file), ModelContent.class);
            ModelRules.requireSound(content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
