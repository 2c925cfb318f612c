package org.samverk.followup.learning.cases.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.CaseFilter;
import org.samverk.followup.learning.cases.Cases;
import org.samverk.followup.learning.cases.content.CaseContent;
import org.samverk.followup.learning.cases.shown.CaseSubject;
import org.samverk.followup.learning.cases.shown.CaseView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/cases")
@Tag(name = "Cases", description = "What others have done, and how it went")
class CaseResource {
    private final Cases cases;
    private final KeepCases keep;
    private final CaseSubject subject;
    private final Snapshots snapshots;
    private final Caller caller;

    CaseResource(Cases cases, KeepCases keep, CaseSubject subject, Snapshots snapshots, Caller caller) {
        this.cases = cases;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCases",
            summary = "Find cases",
            description =
                    "Cases you may see that match every filter given, newest first. Sorts by `createdAt`, `status`, `title`. To find what matters most for some words, ask `/library`. For a whole copy read the change feed.")
    public Page<CaseView> list(
            @Valid @BeanParam CaseFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? cases.count(filter, caller.get()) : null;
        return Page.of(
                cases.matching(filter, page, caller.get()), total, page, uri, row -> CaseView.of(row, caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "Drafted; the case as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "draftCase",
            summary = "Draft a case",
            description =
                    "Begins a case of one's own, of a theme group, of an external portal, of a municipality or region, or from research. A draft is its owner's until it is published. Coordinators draft for their own organisation and the units beneath it, a registrar for any.")
    public CaseView draft(@NotNull @Valid CaseContent content) {
        return subject.shown(keep.draft(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCase",
            summary = "Read one case",
            description =
                    "The case as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public CaseView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? CaseView.of(cases.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()), caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceCase",
            summary = "Replace a case",
            description =
                    "Says all of a case anew; what is left out is cleared. Its owner stays, and so does what was withdrawn. A representation as read may be sent back.")
    public CaseView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CaseContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeCase",
            summary = "Change parts of a case",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole.")
    public CaseView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteCase",
            summary = "Delete a draft",
            description =
                    "For a draft that is not wanted; what was published is withdrawn instead. Those who could see it are answered 410 from then on, everybody else 404; the history is kept.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, ifMatch, caller.get());
    }
}
