package org.samverk.agreements.agreement.iop.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.agreements.agreement.iop.CriteriaLists;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/iop-criteria-lists")
@Tag(name = "IOP")
class CriteriaResource {
    /// They come as they are kept; asking for another order is refused.
    private static final SortKeys NO_SORT = new SortKeys("code", Map.of());

    private final CriteriaLists shipped;
    private final OwnLists own;
    private final KeepOwnLists keep;
    private final OwnListSubject subject;
    private final Caller caller;

    CriteriaResource(CriteriaLists shipped, OwnLists own, KeepOwnLists keep, OwnListSubject subject, Caller caller) {
        this.shipped = shipped;
        this.own = own;
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIopCriteriaLists",
            summary = "List the criteria of partnerships with civil society",
            description =
                    "Every version of each list that comes with the suite, then organisations' own that you may see, each in its newest version, in the order they are kept. A version never changes.")
    public Page<CriteriaListView> list(
            @QueryParam("owner")
                    @Parameter(description = "Id of the partner whose own lists are wanted, under any id it has had")
                    @Nullable
                    UUID owner,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        NO_SORT.orderBy(page);
        var first = owner == null ? shipped.all() : List.<CriteriaList>of();
        var total = page.count() ? first.size() + own.count(owner, caller.get()) : null;
        return Page.of(shown(first, owner, page), total, page, uri, view -> view);
    }

    /// The page's lists and, where there is a next page, one more.
    private List<CriteriaListView> shown(List<CriteriaList> first, @Nullable UUID owner, PageRequest page) {
        var shown = new ArrayList<>(first.stream()
                .skip(page.offset())
                .limit(page.limit() + 1L)
                .map(CriteriaListView::shipped)
                .toList());
        var left = page.limit() + 1 - shown.size();
        if (left > 0) {
            own.matching(owner, Math.max(0, page.offset() - first.size()), left, caller.get()).stream()
                    .map(row -> CriteriaListView.of(row))
                    .forEach(shown::add);
        }
        return shown;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = OwnListView.class,
            responseCode = "201",
            responseDescription = "Added; the list as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "addIopCriteriaList",
            summary = "Add criteria of your own",
            description =
                    "What your organisation holds partnerships with civil society against, for others to use unless it is PRIVATE. An assessment names it by its `id`. Coordinators add it for their own organisation and the units beneath it, a registrar for any.")
    public OwnListView add(@NotNull @Valid OwnListContent content) {
        return subject.shown(keep.add(content, caller.get()), caller.get());
    }
}
