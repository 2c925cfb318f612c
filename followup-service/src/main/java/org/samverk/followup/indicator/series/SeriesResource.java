package org.samverk.followup.indicator.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.followup.indicator.series.chart.ChartPicture;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.language.Languages;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// A series as data; the document tells of its other forms here.
@Path("/indicators/{id}/series")
@Tag(name = "Indicators")
class SeriesResource {
    /// Who takes anything gets JSON.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";

    private final Series series;
    private final WholeLists lists;
    private final Caller caller;

    SeriesResource(Series series, WholeLists lists, Caller caller) {
        this.series = series;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIndicatorSeries",
            summary = "Read an indicator's series",
            description =
                    "All that was measured and matches every filter given, whole and streamed: a line for each area and group, its points in the order of time. As text/csv a row for each point, in the columns an import takes. As image/svg+xml a chart fit for print, of at most 12 lines, in the first of the languages of Accept-Language that is sv, da or en; in English when none is.")
    @APIResponse(responseCode = "422", ref = "unknown-reference")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ChartPicture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response json(UUID id, @Valid @BeanParam SeriesFilter filter) {
        var actor = caller.get();
        StreamingOutput body = output -> series.read(id, filter, actor, new SeriesJson(output));
        return Response.ok(lists.told(body, actor), MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Produces(SeriesTable.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response table(UUID id, @Valid @BeanParam SeriesFilter filter) {
        var actor = caller.get();
        StreamingOutput body = output -> series.read(id, filter, actor, new SeriesTable(output));
        return Response.ok(lists.told(body, actor), SeriesTable.MEDIA_TYPE + ";charset=UTF-8")
                .build();
    }

    @GET
    @Produces(ChartPicture.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response chart(UUID id, @Valid @BeanParam SeriesFilter filter, @Context HttpHeaders headers) {
        var chart = new SeriesChart(Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        series.read(id, filter, caller.get(), chart);
        return Response.ok(chart.picture(), ChartPicture.MEDIA_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }
}
