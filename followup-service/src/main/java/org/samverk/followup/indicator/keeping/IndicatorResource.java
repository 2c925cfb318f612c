package org.samverk.followup.indicator.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorFilter;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.shown.IndicatorSubject;
import org.samverk.followup.indicator.shown.IndicatorView;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/indicators")
@Tag(name = "Indicators", description = "What is measured, from where, and which way is better")
class IndicatorResource {
    private final Indicators indicators;
    private final KeepIndicators keep;
    private final IndicatorSubject subject;
    private final Snapshots snapshots;
    private final History history;
    private final Caller caller;

    IndicatorResource(
            Indicators indicators,
            KeepIndicators keep,
            IndicatorSubject subject,
            Snapshots snapshots,
            History history,
            Caller caller) {
        this.indicators = indicators;
        this.keep = keep;
        this.subject = subject;
        this.snapshots = snapshots;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIndicators",
            summary = "Find indicators",
            description =
                    "Indicators you may see that match every filter given, newest first. Sorts by `code`, `name`, `createdAt`. For a whole copy read the change feed.")
    public Page<IndicatorView> list(
            @Valid @BeanParam IndicatorFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var actor = caller.get();
        var total = page.count() ? indicators.count(filter, actor) : null;
        return Page.of(indicators.matching(filter, page, actor), total, page, uri, row -> IndicatorView.of(row, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = IndicatorView.class,
            responseCode = "201",
            responseDescription = "Defined; the indicator as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "defineIndicator",
            summary = "Define an indicator",
            description =
                    "Says what is measured, from where, by which groups, and which way is better. Coordinators define for their own organisation and the units beneath it, a registrar for any.")
    public IndicatorView define(@NotNull @Valid IndicatorContent content) {
        return subject.shown(keep.define(content, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIndicator",
            summary = "Read one indicator",
            description =
                    "The indicator as it is, or with `knownAt` as it was known at that instant. `_links` holds what you may do with it now, and of the past only where to read on.")
    public IndicatorView get(
            UUID id,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        return knownAt == null
                ? IndicatorView.of(indicators.row(id, caller.get()), caller.get())
                : subject.past(snapshots.knownAt(subject.type(), id, knownAt, caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceIndicator",
            summary = "Replace an indicator",
            description =
                    "Says all of an indicator anew; what is left out is cleared. Its owner stays and, once it was measured, so do its type of value and its periods, and what it is divided by may only grow. A representation as read may be sent back.")
    public IndicatorView replace(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid IndicatorContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeIndicator",
            summary = "Change parts of an indicator",
            description =
                    "A JSON Merge Patch (RFC 7396): null clears, absent leaves, lists are replaced whole. Its measurements and imports are seen as it is: that it is opened or closed is told by an event of its own and not once more for each of them, so read `/measurements` then.")
    public IndicatorView change(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, ifMatch, patch, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIndicatorHistory",
            summary = "Read an indicator's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
