package org.samverk.kit.problem.mapping;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Violations;

/// A member of a body that cannot be read as what it should be, told in words of JSON: what our types are called is
/// nothing to a caller.
final class Misfit {
    private static final Map<Class<?>, String> WORDS = Map.of(
            LocalDate.class, "a day from 1900-01-01 to 9999-12-31, as 2026-01-31",
            Instant.class, "an instant of RFC 3339, as 2026-01-31T12:00:00Z",
            UUID.class, "an id, as 0193a5c0-3d52-7cc1-9a54-6f2f0c8f1b11",
            URI.class, "an address, as https://example.org/page",
            String.class, "a text without control characters",
            Boolean.class, "true or false",
            boolean.class, "true or false");

    private Misfit() {}

    static FieldError of(JsonMappingException e) {
        var pointer = Violations.pointer(e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList());
        if (e instanceof UnrecognizedPropertyException) {
            return FieldError.at(pointer, "unknown-property", "There is no such member here.");
        }
        var type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type != null && type.isEnum()) {
            return FieldError.at(pointer, "unknown-value", "Allowed: " + constants(type) + ".");
        }
        var code = e instanceof InvalidFormatException ? "wrong-format" : "wrong-type";
        return FieldError.at(pointer, code, "The value does not fit; expected " + expected(type) + ".");
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        var word = WORDS.get(type);
        if (word != null) {
            return word;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }
}
