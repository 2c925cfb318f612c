package org.samverk.followup.indicator.measurement.keeping;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.MeasurementFilter;
import org.samverk.followup.indicator.measurement.MeasurementSubject;
import org.samverk.followup.indicator.measurement.MeasurementView;
import org.samverk.followup.indicator.measurement.Measurements;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/indicators/{id}/measurements")
@Tag(name = "Measurements", description = "What an indicator was, somewhere, once, for somebody")
class MeasurementResource {
    private final Measurements measurements;
    private final KeepMeasurements keep;
    private final MeasurementSubject subject;
    private final MeasurementPast past;
    private final Caller caller;

    MeasurementResource(
            Measurements measurements,
            KeepMeasurements keep,
            MeasurementSubject subject,
            MeasurementPast past,
            Caller caller) {
        this.measurements = measurements;
        this.keep = keep;
        this.subject = subject;
        this.past = past;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listMeasurements",
            summary = "Find measurements of an indicator",
            description =
                    "What was measured, as far as it matches every filter given, newest first; with `import` what came with that. Who sees the indicator sees it. Sorts by `area`, `period`, `value`, `createdAt`. To draw it, take the series.")
    public Page<MeasurementView> list(
            UUID id,
            @Valid @BeanParam MeasurementFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var actor = caller.get();
        var rows = measurements.matching(id, filter, page, actor);
        var total = page.count() ? measurements.count(id, filter, actor) : null;
        return Page.of(rows, total, page, uri, row -> MeasurementView.of(row, actor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = MeasurementView.class,
            responseCode = "201",
            responseDescription = "Entered; the measurement as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "enterMeasurement",
            summary = "Enter a measurement",
            description =
                    "One for each area, period and breakdown. What is missing or suppressed has no value, and a reason; nothing is told of fewer than five.")
    public MeasurementView enter(UUID id, @NotNull @Valid MeasurementContent content) {
        return subject.shown(keep.enter(id, content, caller.get()), caller.get());
    }

    @GET
    @Path("/{measurementId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeasurement",
            summary = "Read one measurement",
            description = "The measurement as it is, or with `knownAt` as it was known at that instant.")
    public MeasurementView get(
            UUID id,
            UUID measurementId,
            @QueryParam("knownAt") @Parameter(description = "An instant (RFC 3339)") @Nullable Instant knownAt) {
        var row = measurements.row(id, measurementId, caller.get());
        return knownAt == null ? MeasurementView.of(row, caller.get()) : past.knownAt(row, knownAt, caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{measurementId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "replaceMeasurement",
            summary = "Correct a measurement",
            description =
                    "Says all of a measurement anew; what is left out is cleared. What it was before stays in its history, and evaluations that stand on it are marked.")
    public MeasurementView replace(
            UUID id,
            UUID measurementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MeasurementContent content)
            throws JsonProcessingException {
        return subject.shown(keep.replace(id, measurementId, ifMatch, content, caller.get()), caller.get());
    }

    @PATCH
    @Path("/{measurementId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "changeMeasurement",
            summary = "Correct parts of a measurement",
            description = "A JSON Merge Patch (RFC 7396): null clears, absent leaves.")
    public MeasurementView change(
            UUID id, UUID measurementId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return subject.shown(keep.patch(id, measurementId, ifMatch, patch, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{measurementId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "deleteMeasurement",
            summary = "Delete a measurement entered by mistake",
            description =
                    "Those who could see it are answered 410 from then on, everybody else 404; the history is kept. One that a submitted report reads or an evaluation names, or that is evidence in a health challenge or a public-health report, is not deleted: correct it instead.")
    public void delete(UUID id, UUID measurementId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.delete(id, measurementId, ifMatch, caller.get());
    }

    @GET
    @Path("/{measurementId}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMeasurementHistory",
            summary = "Read a measurement's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. What came with an import and was not corrected since has no history of its own: the import's tells of it.")
    public HistoryView history(UUID id, UUID measurementId, @Valid @BeanParam PageRequest page) {
        return past.history(id, measurementId, page, caller.get());
    }
}
