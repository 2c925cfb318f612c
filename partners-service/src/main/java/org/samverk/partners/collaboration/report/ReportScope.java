package org.samverk.partners.collaboration.report;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.collaboration.CollaborationStatus;
import org.samverk.partners.reference.AreaCodes;

/// Which collaborations a report is about, of those the caller may see.
record ReportScope(
        @QueryParam("status")
        @DefaultValue("ESTABLISHED")
        @Parameter(description = "Where they stand; by default those that are established")
        CollaborationStatus status,

        @QueryParam("theme") @Parameter(description = "A theme they are about, by code", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("area")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(description = "Country and area code; a region counts its municipalities in", example = "SE-14")
        @Nullable
        String area,

        @QueryParam("partner") @Parameter(description = "Id of a partner that takes part, or did") @Nullable
        UUID partner) {}
