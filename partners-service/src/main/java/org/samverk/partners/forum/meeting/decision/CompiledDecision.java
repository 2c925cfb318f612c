package org.samverk.partners.forum.meeting.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.Reference;

/// A decision with when and where it was made.
@Schema(name = "CompiledDecision")
record CompiledDecision(
        UUID id,

        @Schema(description = "Absent once it was erased") @Nullable
        String text,

        @Nullable String reference,
        @Nullable Reference responsible,
        @Nullable LocalDate dueDate,

        @Schema(description = "The collaboration it is about, where you may see that") @Nullable
        UUID collaborationId,

        @Schema(description = "When the meeting began") Instant decidedAt,

        UUID meetingId,
        UUID forumId,

        @Schema(description = "Where you may see the forum") @Nullable
        Map<String, String> forumName,

        @JsonProperty("_links") Map<String, Link> links) {}
