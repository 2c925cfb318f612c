package org.samverk.partners.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/code-lists")
@Tag(name = "Reference")
class CodeListResource {
    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description =
                    "Every code list with its items: themes, target groups, kinds of partner and others, with the terms in Danish, Swedish and English.")
    public Page<CodeList> list(
            @QueryParam("limit") @DefaultValue("20") @Parameter(description = "How many on a page") @Min(1) @Max(1000)
                    int limit,
            @QueryParam("page") @DefaultValue("1") @Parameter(description = "Which page, counted from 1") @Min(1)
                    int page,
            @Context UriInfo uri) {
        var request = new PageRequest(limit, page, null, false, null);
        var rows = lists.all().stream().skip(request.offset()).limit(limit + 1L).toList();
        return Page.of(rows, null, request, uri, list -> list);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCodeList",
            summary = "Read one code list",
            description = "One list by its code, such as `prevention-packages`, with all its items.")
    public CodeList get(String code) {
        return lists.find(code).orElseThrow(NotFoundException::new);
    }
}
