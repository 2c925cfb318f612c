package org.samverk.agreements.agreement.assessing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.agreements.agreement.iop.CriteriaLists;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/iop-criteria-lists")
@Tag(name = "IOP")
class CriteriaResource {
    /// They come as they are kept; asking for another order is refused.
    private static final SortKeys NO_SORT = new SortKeys("code", Map.of());

    private final CriteriaLists lists;

    CriteriaResource(CriteriaLists lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIopCriteriaLists",
            summary = "List the criteria of partnerships with civil society",
            description = "Every version of every list, in the order they are kept. A version never changes.")
    public Page<CriteriaList> list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        NO_SORT.orderBy(page);
        var all = lists.all();
        var shown = all.stream().skip(page.offset()).limit(page.limit() + 1L).toList();
        return Page.of(shown, page.count() ? (long) all.size() : null, page, uri, list -> list);
    }
}
