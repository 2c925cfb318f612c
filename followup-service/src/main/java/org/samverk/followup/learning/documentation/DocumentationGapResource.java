package org.samverk.followup.learning.documentation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/documentation-gaps")
@Tag(name = "Documentation")
class DocumentationGapResource {
    private final DocumentationGaps gaps;
    private final Caller caller;

    DocumentationGapResource(DocumentationGaps gaps, Caller caller) {
        this.gaps = gaps;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDocumentationGaps",
            summary = "Find activities that nothing was noted of",
            description =
                    "Activities you may see, not cancelled, of which nobody has noted anything that happened in the last months. Sorts by `createdAt`.")
    public Page<DocumentationGap> gaps(
            @QueryParam("months") @DefaultValue("6") @Min(1) @Max(120) @Parameter(description = "How many months back")
                    int months,
            @QueryParam("agreement") @Parameter(description = "Id of the agreement they belong to") @Nullable
                    UUID agreement,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var total = page.count() ? gaps.count(months, agreement, caller.get()) : null;
        return Page.of(gaps.matching(months, agreement, page, caller.get()), total, page, uri, Function.identity());
    }
}
