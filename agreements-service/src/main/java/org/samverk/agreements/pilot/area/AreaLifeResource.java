package org.samverk.agreements.pilot.area;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.agreements.pilot.area.content.DecisionContent;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// What is decided about an area, its life, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/development-areas/{id}")
@Tag(name = "Development areas")
class AreaLifeResource {
    private final DecideArea decide;
    private final AreaSubject subject;
    private final History history;
    private final Caller caller;

    AreaLifeResource(DecideArea decide, AreaSubject subject, History history, Caller caller) {
        this.decide = decide;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AreaView.class,
            responseCode = "201",
            responseDescription = "Entered; the area as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "recordDevelopmentAreaDecision",
            summary = "Enter a decision about a development area",
            description =
                    "What a partner has decided is entered by its own coordinator, or recorded with `evidence` by one of the area's first owner; what a forum has, by the latter. Whoever sees the area may enter its own, as one that joins does; the area is adopted by its owners'. Of several decisions of one partner the latest stands; one recorded for it counts as long as it has entered none itself.")
    public AreaView decide(UUID id, @NotNull @Valid DecisionContent decision) {
        return subject.shown(decide.decide(id, decision, caller.get()), caller.get());
    }

    @POST
    @Path("/advances")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AreaView.class,
            responseCode = "201",
            responseDescription = "Done; the area as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "advanceDevelopmentArea",
            summary = "Take a development area a step onwards",
            description =
                    "PROPOSED, ADOPTED, RUNNING, MAINSTREAMED, in this order, or CLOSED from any of them. ADOPTED and RUNNING need a positive decision of every owner that stands.")
    public AreaView advance(UUID id, @NotNull @Valid AreaAdvance step) {
        return subject.shown(decide.advance(id, step.to(), caller.get()), caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDevelopmentAreaHistory",
            summary = "Read the history of a development area",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
