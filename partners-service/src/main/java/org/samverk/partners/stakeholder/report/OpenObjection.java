package org.samverk.partners.stakeholder.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.stakeholder.objection.ObjectionType;
import org.samverk.partners.stakeholder.profile.Importance;

/// An objection nobody has met yet.
@Schema(name = "OpenObjection")
record OpenObjection(
        UUID objectionId,
        ObjectionType type,

        @Schema(description = "Absent when it was erased") @Nullable
        String text,

        @Schema(description = "What there is to say to it so far") @Nullable
        String argument,

        Instant raisedAt,

        @Schema(description = "Who objects; absent for an objection in general") @Nullable
        UUID stakeholderId,

        @Schema(description = "Of who objects") @Nullable String name,
        @Nullable Importance importance,
        UUID analysisId,
        Map<String, String> analysisTitle,
        @JsonProperty("_links") Map<String, Link> links) {}
