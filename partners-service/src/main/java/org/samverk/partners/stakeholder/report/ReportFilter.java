package org.samverk.partners.stakeholder.report;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.profile.Importance;

/// What to report on. Filters narrow one another; archived analyses are left out.
record ReportFilter(
        @QueryParam("analysis") @Parameter(description = "Id of one analysis") @Nullable
        UUID analysis,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose the analyses are") @Nullable
        UUID owner,

        @QueryParam("stakeholder") @Parameter(description = "Id of the partner that is the stakeholder") @Nullable
        UUID stakeholder,

        @QueryParam("importance") @Parameter(description = "Of the stakeholder") @Nullable
        Importance importance) {}
