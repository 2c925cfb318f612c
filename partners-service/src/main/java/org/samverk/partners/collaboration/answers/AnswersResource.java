package org.samverk.partners.collaboration.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.checklist.Checklists;
import org.samverk.partners.collaboration.CollaborationSubject;
import org.samverk.partners.collaboration.CollaborationView;
import org.samverk.partners.collaboration.Collaborations;
import org.samverk.partners.collaboration.assessment.Answers;

@Produces(MediaType.APPLICATION_JSON)
@Path("/collaborations/{id}/checklists")
@Tag(name = "Collaborations")
class AnswersResource {
    /// Refuses every wish for another order.
    private static final SortKeys UNSORTED = new SortKeys("", Map.of());

    private final Collaborations collaborations;
    private final Checklists checklists;
    private final AnswerChecklists answer;
    private final CollaborationSubject subject;
    private final Caller caller;

    AnswersResource(
            Collaborations collaborations,
            Checklists checklists,
            AnswerChecklists answer,
            CollaborationSubject subject,
            Caller caller) {
        this.collaborations = collaborations;
        this.checklists = checklists;
        this.answer = answer;
        this.subject = subject;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listChecklistAnswers",
            summary = "List the checklists a collaboration has answered",
            description =
                    "Every checklist answered for it, in the order of their first answers, with what each item asked when it was answered, as far as you may see the checklist.")
    public Page<AnswersView> list(UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        UNSORTED.descending(page.sort());
        var row = collaborations.row(id, caller.get());
        var answered = row.state().checklists();
        var asked = checklists.answered(
                answered.stream().collect(Collectors.toMap(Answers::checklistId, Answers::checklistVersion)),
                caller.get());
        var shown =
                answered.stream().skip(page.offset()).limit(page.limit() + 1L).toList();
        return Page.of(
                shown,
                page.count() ? (long) answered.size() : null,
                page,
                uri,
                answers -> AnswersView.of(answers, asked.get(answers.checklistId()), row));
    }

    @PUT
    @Path("/{checklistId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "answerChecklist",
            summary = "Answer a checklist",
            description =
                    "Says all answers to a checklist anew. It must not be blank; a VOLUNTEER_CHARTER is answered where a partner of civil society takes part. Notes stay out of the journal and can be erased. Answers the collaboration as it is now.")
    public CollaborationView answer(
            UUID id,
            UUID checklistId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnswersContent content) {
        return subject.shown(answer.answer(id, checklistId, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @Path("/{checklistId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "withdrawChecklistAnswers",
            summary = "Take back the answers to a checklist",
            description = "Removes them; the history keeps what was answered. Answers the collaboration as it is now.")
    public CollaborationView withdraw(UUID id, UUID checklistId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(answer.withdraw(id, checklistId, ifMatch, caller.get()), caller.get());
    }
}
