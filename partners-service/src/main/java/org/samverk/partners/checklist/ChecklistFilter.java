package org.samverk.partners.checklist;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.checklist.content.ChecklistKind;

/// Which checklists to list. Filters narrow one another.
record ChecklistFilter(
        @QueryParam("kind") @Parameter(description = "What is gone through with it") @Nullable
        ChecklistKind kind,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose it is") @Nullable
        UUID owner,

        @QueryParam("archived") @DefaultValue("false") @Parameter(description = "true lists the archived ones instead")
        boolean archived) {}
