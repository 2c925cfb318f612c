package org.samverk.agreements.pilot.proposal;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which proposals of an area to list. Filters narrow one another.
record ProposalFilter(
        @QueryParam("fromForum") @Parameter(description = "Id of the forum that proposes") @Nullable
        UUID fromForum,

        @QueryParam("toForum") @Parameter(description = "Id of the forum that is asked") @Nullable
        UUID toForum,

        @QueryParam("projectDescription") @Parameter(description = "Id of the project description it is made with") @Nullable
        UUID projectDescription,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        ProposalStatus status) {}
