package org.samverk.agreements.pilot.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Localised;

/// What a project description says: the body of POST and PUT. All three parts are written before a proposal with it is
/// submitted.
@Schema(name = "ProjectDescriptionContent")
@JsonIgnoreProperties({"id", "version", "developmentAreaId", "textVersion", "createdAt", "updatedAt", "_links"})
public record DescriptionContent(
        @Schema(description = "What is to be done, and why (uppdrag)") @Localised @Nullable
        Map<String, String> assignment,

        @Schema(description = "How, when and by whom (genomförande)") @Localised @Nullable
        Map<String, String> implementation,

        @Schema(description = "How one will know how it went (uppföljning)") @Localised @Nullable
        Map<String, String> followup) {
    List<FieldError> missing() {
        var parts = new LinkedHashMap<String, @Nullable Map<String, String>>();
        parts.put("assignment", assignment);
        parts.put("implementation", implementation);
        parts.put("followup", followup);
        return parts.entrySet().stream()
                .filter(part -> part.getValue() == null)
                .map(part -> FieldError.at("/" + part.getKey(), "missing", "Nothing is written about this."))
                .toList();
    }
}
