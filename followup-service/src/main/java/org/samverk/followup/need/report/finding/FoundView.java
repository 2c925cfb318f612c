package org.samverk.followup.need.report.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.followup.need.evidence.Evidence;
import org.samverk.followup.need.report.content.Breakdown;
import org.samverk.followup.need.report.content.Variation;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.value.Reference;

/// A finding, with the report that tells of it.
@Schema(name = "PublishedHealthFinding")
record FoundView(
        UUID id,
        Map<String, String> text,
        String theme,
        Variation varies,
        List<Breakdown> breakdowns,
        List<Evidence> evidence,
        UUID reportId,

        @Schema(description = "Of the report") Map<String, String> reportTitle,

        @Schema(description = "Of the report", examples = "SE-1496")
        String area,

        @Schema(description = "Of the report", examples = "2026")
        int year,

        @Schema(description = "Whose the report is") Reference owner,
        @JsonProperty("_links") Map<String, Link> links) {
    static Map<String, Link> links(UUID report, UUID finding) {
        return Map.of(
                "report", Link.get("/samverk/v1/public-health-reports/" + report),
                "challenges", Link.get("/samverk/v1/health-challenges?finding=" + finding));
    }
}
