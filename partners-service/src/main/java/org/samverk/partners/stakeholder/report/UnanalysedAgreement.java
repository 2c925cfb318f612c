package org.samverk.partners.stakeholder.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.stakeholder.AnalysisStatus;

/// An agreement that is in force although nobody has gone through who has a stake in it.
@Schema(name = "UnanalysedAgreement")
record UnanalysedAgreement(
        UUID agreementId,
        Map<String, String> title,

        @Schema(description = "A code of the agreements", examples = "PARTNERSHIP_AGREEMENT")
        String type,

        LocalDate beginsOn,

        @Schema(description = "Last day in force; absent when it runs on") @Nullable
        LocalDate endsOn,

        @Schema(description = "The first " + MOST + " it is linked to that you may see: analyses are made for these")
        List<Linked> collaborations,

        @Schema(description = "The first " + MOST + " analyses you may see that were begun for them")
        List<Begun> analyses,

        @JsonProperty("_links") Map<String, Link> links) {
    static final int MOST = 20;

    @Schema(name = "UnanalysedCollaboration")
    record Linked(UUID id, Map<String, String> title) {}

    @Schema(name = "BegunStakeholderAnalysis")
    record Begun(UUID id, Map<String, String> title, AnalysisStatus status) {}
}
