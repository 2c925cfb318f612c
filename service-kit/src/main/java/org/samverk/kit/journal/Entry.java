package org.samverk.kit.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the journal, as it is hashed: instants in UTC to the microsecond, absent members left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        UUID id,
        String type,
        String subjectType,
        UUID subjectId,
        long version,
        int schema,
        Instant recordedAt,
        @Nullable Instant effectiveAt,
        UUID actor,
        @Nullable String actorOrganisation,
        @Nullable String traceId,
        JsonNode data,
        @Nullable String previousHash,
        @Nullable String idempotencyKey,
        @Nullable String requestHash) {}
