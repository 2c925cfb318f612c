package org.samverk.partners.stakeholder.keeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.AnalysisActs;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;
import org.samverk.partners.stakeholder.shown.AnalysisView;

/// The life of an analysis, from draft to archive, and its history.
@Produces(MediaType.APPLICATION_JSON)
@Path("/stakeholder-analyses/{id}")
@Tag(name = "Stakeholder analyses")
class AnalysisLifeResource {
    private final KeepAnalyses keep;
    private final AnalysisSubject subject;
    private final History history;
    private final Caller caller;

    AnalysisLifeResource(KeepAnalyses keep, AnalysisSubject subject, History history, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("/submissions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Done; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "submitStakeholderAnalysis",
            summary = "Submit an analysis for review",
            description = "A draft goes into review, and stays as it is until it is returned or completed.")
    public AnalysisView submit(UUID id) {
        return act(id, AnalysisActs.SUBMIT, "submitted", Analysis::submit);
    }

    @POST
    @Path("/returns")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Done; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "returnStakeholderAnalysis",
            summary = "Return an analysis from review",
            description = "What was in review is a draft again.")
    public AnalysisView giveBack(UUID id) {
        return act(id, AnalysisActs.RETURN, "returned", Analysis::giveBack);
    }

    @POST
    @Path("/completions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Done; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "completeStakeholderAnalysis",
            summary = "Complete an analysis",
            description =
                    "Refused until it has own goals, a benefit for citizens and stakeholders, and every key stakeholder has goals, a benefit, an assessed influence, a mandate and an engagement; everything missing is named at once.")
    public AnalysisView complete(UUID id) {
        return act(id, AnalysisActs.COMPLETE, "completed", Analysis::complete);
    }

    @POST
    @Path("/revisions")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Done; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "reviseStakeholderAnalysis",
            summary = "Begin the next revision",
            description =
                    "What is completed becomes a draft again, with all it says. The history keeps it as it was completed.")
    public AnalysisView revise(UUID id) {
        return act(id, AnalysisActs.REVISE, "revised", Analysis::revise);
    }

    @POST
    @Path("/archivals")
    @ResponseStatus(201)
    @APIResponseSchema(
            value = AnalysisView.class,
            responseCode = "201",
            responseDescription = "Done; the analysis as it is now")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "archiveStakeholderAnalysis",
            summary = "Archive an analysis",
            description =
                    "Takes a completed analysis out of use and out of lists that do not ask for archived ones. It stays readable.")
    public AnalysisView archive(UUID id) {
        return act(id, AnalysisActs.ARCHIVE, "archived", Analysis::archive);
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getStakeholderAnalysisHistory",
            summary = "Read an analysis's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }

    private AnalysisView act(UUID id, Act act, String what, BiConsumer<Analysis, Instant> verb) {
        return subject.shown(keep.act(id, act, what, verb, caller.get()), caller.get());
    }
}
