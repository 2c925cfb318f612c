package org.samverk.kit.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Violations;

/// JSON Merge Patch (RFC 7396): null clears, absent leaves. The result is checked as if it had been sent whole.
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /// Refuses what can be judged without the row, so that it comes before 404, 403 and 428: unknown members, wrong
    /// types, bad values. Constraints are for the result, since a part alone may break one that the whole keeps.
    public void check(JsonNode patch, Class<?> type) throws JsonProcessingException {
        var reader = mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        requireKnownMembers(reader, object(patch));
        try {
            reader.readValue(merge(mapper.createObjectNode(), patch));
        } catch (ValueInstantiationException _) {
            // A value that checks itself may be whole only when merged: apply will tell.
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Merging drops what null clears, and with it what was misspelt.
    private static void requireKnownMembers(ObjectReader reader, JsonNode patch) throws JsonProcessingException {
        try {
            reader.readValue(patch);
        } catch (UnrecognizedPropertyException e) {
            throw e;
        } catch (JsonProcessingException _) {
            // Null where a value must be: only the merged whole tells.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws InputRefusal when the patch is no object or its result is not valid
    public <T> T apply(T current, JsonNode patch, Class<T> type) throws JsonProcessingException {
        var result = mapper.treeToValue(merge(mapper.valueToTree(current), object(patch)), type);
        var violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw InputRefusal.invalid(Violations.of(violations));
        }
        return result;
    }

    /// One member as it would be read in the whole; null where the patch does not set it.
    /// @param patch checked
    public <M> @Nullable M member(JsonNode patch, String name, Class<M> type) throws JsonProcessingException {
        var value = patch.path(name);
        return value.isMissingNode() || value.isNull() ? null : mapper.treeToValue(value, type);
    }

    private static ObjectNode object(JsonNode patch) {
        if (patch instanceof ObjectNode object) {
            return object;
        }
        throw InputRefusal.invalid(List.of(FieldError.at("", "wrong-type", "A merge patch is an object.")));
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object : mapper.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }
}
