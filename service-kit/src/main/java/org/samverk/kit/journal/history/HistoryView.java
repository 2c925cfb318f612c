package org.samverk.kit.journal.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Entry;

/// A page of an aggregate's changes, and whether its whole chain holds.
@Schema(name = "History")
public record HistoryView(
        List<Change> items,
        int page,
        int limit,

        @Schema(description = "All changes there are; only with `count=true`") @Nullable
        Long total,

        @Schema(
                description =
                        "Whether every row's hash fits its content and the row before, up to the head kept with the aggregate.")
        boolean chainHolds) {

    /// One change: who made it, when, for whom, and what it changed as a JSON Patch (RFC 6902) on the state before, as
    /// far as the reader could see that. One they could not see is called `.hidden`: only its place in the chain is
    /// told.
    @Schema(name = "HistoryChange")
    public record Change(
            long version,
            String type,
            Instant recordedAt,
            @Nullable Instant effectiveAt,

            @Schema(description = "Pseudonym of who did it") @Nullable
            UUID actor,

            @Nullable String actorOrganisation,
            @Nullable String traceId,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class) @Nullable
            JsonNode changes,

            @Nullable String previousHash,
            String hash) {
        static Change of(Entry entry, JsonNode changes, String hash) {
            return new Change(
                    entry.version(),
                    entry.type(),
                    entry.recordedAt(),
                    entry.effectiveAt(),
                    entry.actor(),
                    entry.actorOrganisation(),
                    entry.traceId(),
                    changes,
                    entry.previousHash(),
                    hash);
        }

        static Change hidden(Entry entry, String hash) {
            return new Change(
                    entry.version(),
                    entry.subjectType() + ".hidden",
                    entry.recordedAt(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    entry.previousHash(),
                    hash);
        }
    }
}
