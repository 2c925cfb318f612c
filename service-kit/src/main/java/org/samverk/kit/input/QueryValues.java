package org.samverk.kit.input;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads query parameters; without this, Quarkus answers 404 to a value it cannot read, and does not say which.
@Provider
class QueryValues implements ParamConverterProvider {
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // null is how the API says: not mine
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(a -> ((QueryParam) a).value())
                .findFirst();
        var reader = reader(type);
        return name.isEmpty() || reader == null
                ? null
                : (ParamConverter<T>) new Reading<>(name.get(), (Function<String, Object>) reader, expected(type));
    }

    private static @Nullable Function<String, ?> reader(Class<?> type) {
        if (type.isEnum()) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(value -> ((Enum<?>) value).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> Integer::valueOf;
            case "long", "java.lang.Long" -> Long::valueOf;
            case "boolean", "java.lang.Boolean" -> QueryValues::truth;
            case "java.lang.String" -> text -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case "java.util.UUID" -> UUID::fromString;
            case "java.time.LocalDate" -> StrictJson.Days::read;
            case "java.time.Instant" -> text -> instant(text);
            default -> null;
        };
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Instant instant(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})")) {
            throw new IllegalArgumentException(text);
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String expected(Class<?> type) {
        return type.isEnum()
                ? "Allowed: " + Arrays.toString(type.getEnumConstants())
                : "Expected: "
                        + switch (type.getSimpleName()) {
                            case "int", "long", "Integer", "Long" -> "a whole number";
                            case "boolean", "Boolean" -> "true or false";
                            case "LocalDate" -> StrictJson.Days.EXPECTED;
                            case "Instant" -> "a date-time (RFC 3339), as 2026-01-31T12:00:00Z";
                            default -> "a UUID";
                        };
    }

    private record Reading<T>(String name, Function<String, T> reader, String expected) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                // Quarkus turns all but its own exceptions into 404 here
                throw new BadRequestException(InputRefusal.parameter(name, "wrong-value", expected));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
