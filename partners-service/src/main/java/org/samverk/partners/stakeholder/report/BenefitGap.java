package org.samverk.partners.stakeholder.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.stakeholder.profile.Importance;

/// A stakeholder of whom nobody has said what's in it for them.
@Schema(name = "BenefitGap")
record BenefitGap(
        UUID stakeholderId,
        @Nullable UUID partnerId,
        String name,
        Importance importance,
        UUID analysisId,
        Map<String, String> analysisTitle,
        @JsonProperty("_links") Map<String, Link> links) {}
