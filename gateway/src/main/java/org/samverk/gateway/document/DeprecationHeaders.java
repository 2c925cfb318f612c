package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the answers of an operation on its way out say of that: `Deprecation` (RFC 9745), `Sunset` (RFC 8594), and a
/// `Link` to where more is told.
public final class DeprecationHeaders {
    /// A date as HTTP has it: RFC 1123's with a day of two digits.
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private DeprecationHeaders() {}

    /// None for an operation that stays.
    /// @param operation of the document as it is published
    public static Map<String, String> of(JsonNode operation) {
        var headers = new LinkedHashMap<String, String>();
        day(operation, Deprecations.SINCE).ifPresent(day -> headers.put("Deprecation", "@" + day.getEpochSecond()));
        day(operation, Deprecations.SUNSET)
                .map(day -> HTTP_DATE.format(day.atOffset(ZoneOffset.UTC)))
                .ifPresent(date -> headers.put("Sunset", date));
        text(operation, Deprecations.MORE)
                .ifPresent(page -> headers.put("Link", "<" + page + ">; rel=\"deprecation\"; type=\"text/html\""));
        return Map.copyOf(headers);
    }

    private static Optional<Instant> day(JsonNode operation, String member) {
        return text(operation, member)
                .map(day -> LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<String> text(JsonNode operation, String member) {
        return Optional.ofNullable(operation.path(member).asText(null));
    }
}
