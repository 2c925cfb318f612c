package org.samverk.partners.stakeholder.rendition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.stakeholder.Analyses;
import org.samverk.partners.stakeholder.matrix.Matrix;
import org.samverk.partners.stakeholder.matrix.MatrixPicture;
import org.samverk.partners.stakeholder.timeline.Timeline;
import org.samverk.partners.stakeholder.timeline.TimelineCalendar;
import org.samverk.partners.stakeholder.timeline.TimelineCsv;
import org.samverk.partners.stakeholder.wording.Wording;

/// How far an analysis has come, who stands where in it, and when whom is involved.
@Path("/stakeholder-analyses/{id}")
@Tag(name = "Stakeholder analyses")
class AnalysisViewsResource {
    private static final String LANGUAGES =
            "Labels are in the first of these languages that is `sv`, `da` or `en`; in English when none is.";
    private static final List<Variant> PICTURES = variants(MediaType.APPLICATION_JSON, MatrixPicture.MEDIA_TYPE);
    private static final List<Variant> TIMELINES =
            variants(MediaType.APPLICATION_JSON, TimelineCsv.MEDIA_TYPE, TimelineCalendar.MEDIA_TYPE);

    private final Analyses analyses;
    private final Caller caller;

    AnalysisViewsResource(Analyses analyses, Caller caller) {
        this.analyses = analyses;
        this.caller = caller;
    }

    @GET
    @Path("/progress")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getStakeholderAnalysisProgress",
            summary = "Read how far an analysis has come",
            description =
                    "The ten steps in their order: opportunities, own goals, stakeholders, what they want and gain, influence and mandate, phase, mode, time plan, arguments, benefit for citizens; each done or with what it lacks. Steps 4 to 8 ask about the key stakeholders, and about all as long as none is key.")
    public ProgressView progress(UUID id) {
        return ProgressView.of(analyses.row(id, caller.get()));
    }

    @GET
    @Path("/matrix")
    @Produces({MediaType.APPLICATION_JSON, MatrixPicture.MEDIA_TYPE})
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getStakeholderMatrix",
            summary = "Read or draw the power-interest grid",
            description =
                    "Who stands where by influence and interest, each by the mean of the latest assessment of every assessor, with the spread between them. With Accept: image/svg+xml a picture for a meeting.")
    @APIResponse(responseCode = "304")
    @APIResponse(
            responseCode = "200",
            description = "The grid",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Matrix.class)),
                @Content(mediaType = MatrixPicture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response matrix(
            UUID id,
            @HeaderParam("Accept-Language") @Parameter(description = LANGUAGES, example = "sv") @Nullable
                    String languages,
            @Context Request request) {
        var matrix = AnalysisMatrix.of(analyses.row(id, caller.get()));
        if (!wanted(request, PICTURES).equals(MatrixPicture.MEDIA_TYPE)) {
            return Response.ok(matrix, MediaType.APPLICATION_JSON).build();
        }
        var wording = Wording.of(languages);
        return new Rendition(
                        MatrixPicture.MEDIA_TYPE, wording.tag(), matrix.version(), MatrixPicture.of(matrix, wording))
                .answer(request);
    }

    @GET
    @Path("/timeline")
    @Produces({MediaType.APPLICATION_JSON, TimelineCsv.MEDIA_TYPE, TimelineCalendar.MEDIA_TYPE})
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getStakeholderTimeline",
            summary = "Read when whom is involved",
            description =
                    "Every engagement, first things first: as JSON, as a table (Accept: text/csv) or as a calendar to download (Accept: text/calendar, RFC 5545), which holds those that have a day.")
    @APIResponse(responseCode = "304")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Timeline.class)),
                @Content(mediaType = TimelineCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TimelineCalendar.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response timeline(
            UUID id,
            @HeaderParam("Accept-Language") @Parameter(description = LANGUAGES, example = "sv") @Nullable
                    String languages,
            @Context Request request) {
        var timeline = AnalysisTimeline.of(analyses.row(id, caller.get()));
        var wording = Wording.of(languages);
        var wanted = wanted(request, TIMELINES);
        return switch (wanted) {
            case TimelineCsv.MEDIA_TYPE ->
                new Rendition(wanted, wording.tag(), timeline.version(), TimelineCsv.of(timeline)).answer(request);
            case TimelineCalendar.MEDIA_TYPE ->
                new Rendition(wanted, wording.tag(), timeline.version(), TimelineCalendar.of(timeline, wording))
                        .answer(request);
            default -> Response.ok(timeline, MediaType.APPLICATION_JSON).build();
        };
    }

    private static List<Variant> variants(String... mediaTypes) {
        return Stream.of(mediaTypes)
                .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
                .toList();
    }

    private static String wanted(Request request, List<Variant> offered) {
        var variant = request.selectVariant(offered);
        return variant == null
                ? MediaType.APPLICATION_JSON
                : variant.getMediaType().toString();
    }
}
