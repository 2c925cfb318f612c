package org.samverk.agreements.pilot.trial.keeping;

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
import org.samverk.agreements.pilot.trial.PilotSubject;
import org.samverk.agreements.pilot.trial.PilotView;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// The life of a pilot, step by step, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/pilots/{id}")
@Tag(name = "Pilots")
class PilotLifeResource {
    private final AdvancePilot advance;
    private final PilotSubject subject;
    private final PilotTerms terms;
    private final History history;
    private final Caller caller;

    PilotLifeResource(AdvancePilot advance, PilotSubject subject, PilotTerms terms, History history, Caller caller) {
        this.advance = advance;
        this.subject = subject;
        this.terms = terms;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/advances")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = PilotView.class, responseCode = "201", responseDescription = "Done; the pilot as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "advancePilot",
            summary = "Take a pilot a step onwards",
            description =
                    "PREPARING, KNOWLEDGE_BASE, ANALYSED, PRESENTED, OFFERING, RUNNING, EVALUATED, SCALING, in this order, or CLOSED from any of them; a further evaluation leads from SCALING back to EVALUATED. ANALYSED needs recommendations; OFFERING every precondition met by all founding partners and the result presented to each of them; RUNNING a participation that is accepted, a process leader and a work group; EVALUATED a completed evaluation that has not been counted before; SCALING that the last one does not speak against it. OFFERING and SCALING open a round of offers each. A refusal names all that is missing at once.")
    public PilotView advance(UUID id, @NotNull @Valid Advance step) {
        return subject.shown(advance.advance(id, step.to(), caller.get()), caller.get());
    }

    @GET
    @Path("/terms-versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPilotTermsVersions",
            summary = "Read every version of a pilot's terms",
            description =
                    "The newest hundred, newest first, as far back as you could see the pilot; its owner sees all.")
    public PilotTerms.Versions termsVersions(UUID id) {
        return terms.of(id, caller.get());
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPilotHistory",
            summary = "Read the history of a pilot",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }
}
