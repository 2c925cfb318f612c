package org.samverk.agreements.pilot.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.agreements.pilot.report.PooledResources.Pooling;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/pilots/{id}")
@Tag(name = "Pilots")
class PilotReportResource {
    private final PilotReports reports;
    private final GrowthReport growth;
    private final Caller caller;

    PilotReportResource(PilotReports reports, GrowthReport growth, Caller caller) {
        this.reports = reports;
        this.growth = growth;
        this.caller = caller;
    }

    @GET
    @Path("/funnel")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilotFunnel",
            summary = "Count what became of a pilot's offers",
            description =
                    "For each round: to how many partners the pilot was offered, and how many accepted, declined, withdrew and completed, of those you may see.")
    public Funnel funnel(UUID id) {
        return reports.funnel(id, caller.get());
    }

    @GET
    @Path("/resources")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilotResources",
            summary = "Add up what those that take part set aside",
            description =
                    "Own resources of the participations you may see that are accepted, active or completed, added up by kind and currency and by year or partner.")
    public PooledResources resources(
            UUID id,
            @QueryParam("by")
            @DefaultValue("YEAR")
            @Parameter(description = "What is added up apart: each YEAR, or each PARTNER")
            Pooling by) {
        return reports.resources(id, by, caller.get());
    }

    @GET
    @Path("/scale-up")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilotScaleUp",
            summary = "Read how a pilot was scaled up",
            description =
                    "More parties: who was offered it, round by round. More areas: the pilots that have grown from it, each with its development area and its own rounds, at most 500. Of all of that, what you may see.")
    public ScaleUp scaleUp(UUID id) {
        return growth.of(id, caller.get());
    }
}
