package org.samverk.kit.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// The members of the register's events that are of use here. Its days begin where the organisation is.
record Registered(
        Content content,
        String status,
        boolean confirmed,
        @Nullable Merger merger,
        @Nullable Succession succession) {
    record Content(
            String name,
            String kind,
            Country country,
            @Nullable UUID parentPartnerId,
            @Nullable List<Identifier> identifiers,
            @Nullable List<Area> areas,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record Identifier(String scheme, String value) {}

    record Area(String country, String level, String code) {}

    record Merger(UUID into) {}

    record Succession(LocalDate from, List<UUID> successors) {}

    String[] numbers() {
        return content.identifiers() == null
                ? new String[0]
                : content.identifiers().stream()
                        .filter(identifier -> !identifier.scheme().equals("OTHER"))
                        .map(identifier -> identifier.scheme() + ":" + identifier.value())
                        .toArray(String[]::new);
    }

    String[] governed() {
        return content.areas() == null
                ? new String[0]
                : content.areas().stream()
                        .map(area -> area.country() + ":" + area.level() + ":" + area.code())
                        .toArray(String[]::new);
    }

    @Nullable
    UUID mergedInto() {
        return merger == null ? null : merger.into();
    }

    @Nullable
    Instant validFrom() {
        return content.validFrom() == null ? null : begins(content.validFrom());
    }

    /// When its last day is over.
    @Nullable
    Instant validUntil() {
        return content.validTo() == null ? null : begins(content.validTo().plusDays(1));
    }

    @Nullable
    Instant dissolvedAt() {
        return succession == null ? null : begins(succession.from());
    }

    /// As a PostgreSQL array literal.
    String successors() {
        return succession == null
                ? "{}"
                : succession.successors().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(content.country().zone()).toInstant();
    }
}
