package org.samverk.followup.learning.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.SubjectView;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.Reference;

/// A lesson or a case as the library finds it.
///
/// @param rank how well it fits the words; absent where none are asked for
@Schema(name = "LibraryItem")
record LibraryItem(
        UUID id,
        LibraryType type,
        Map<String, String> title,
        String status,
        Reference owner,

        @Schema(description = "What a lesson was learned from; absent for cases") @Nullable
        SubjectView subject,

        @Nullable Integer outcomeRating,
        List<String> themes,

        @Schema(
                description = "How well it fits the words asked for, to be compared within one answer only",
                examples = "0.6")
        @Nullable
        Float rank,

        @Schema(
                description =
                        "Where the words stand, by member and language: plain text with two asterisks before and after"
                                + " each word; only where they do, and in the first 4000 letters of a text")
        Map<String, Map<String, String>> highlights,

        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links) {
    static Map<String, Link> links(LibraryType type, UUID id) {
        return Map.of("self", Link.get("/samverk/v1/" + (type == LibraryType.CASE ? "cases/" : "lessons/") + id));
    }
}
