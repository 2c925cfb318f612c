package org.samverk.agreements.process.plan.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// How far a step is: the body of its PUT, and what is stored of it. What the model says of the step is accepted and
/// ignored.
@Schema(name = "ProcessStepContent")
@JsonIgnoreProperties({
    "number",
    "phase",
    "code",
    "title",
    "description",
    "conditional",
    "requires",
    "blockers",
    "overdue",
    "_links"
})
public record StepContent(
        @NotNull StepStatus status,

        @Schema(
                description =
                        "The day it was begun; for a step that is ONGOING by default today, where the plan's owner is")
        @Nullable
        LocalDate startedOn,

        @Schema(description = "The day it was done; by default today, where the plan's owner is") @Nullable
        LocalDate doneOn,

        @Schema(description = "The day by which it is to be done, where the plan's owner is") @Nullable
        LocalDate dueDate,

        @Schema(
                description =
                        "The function that sees to it, as a code of the list `contact-roles` or an owner's own as PREFIX:CODE; kept as given, never a person",
                examples = "PUBLIC_HEALTH_COORDINATOR")
        @Pattern(
                regexp = "([A-Z0-9_]{2,20}:)?[A-Z][A-Z0-9_]{1,59}",
                message = "a function's code, as PROCESS_LEADER or VASTBY:HEAD_OF_SCHOOLS; never a person's name")
        @Nullable
        String responsibleRole,

        @Valid @Nullable StepEvidence evidence,

        @Schema(description = "Never names a person") @Size(max = 4000) @Nullable
        String note) {

    public static StepContent untouched() {
        return new StepContent(StepStatus.NOT_STARTED, null, null, null, null, null, null);
    }

    @Blames("startedOn")
    @Schema(hidden = true)
    @AssertTrue(message = "only a step that is ONGOING or DONE was begun")
    public boolean isStartInOrder() {
        return startedOn == null || status == null || status.begun();
    }

    @Blames("doneOn")
    @Schema(hidden = true)
    @AssertTrue(message = "only a step that is DONE was done, and not before it was begun")
    public boolean isEndInOrder() {
        return doneOn == null
                || status == null
                || (status == StepStatus.DONE && (startedOn == null || !doneOn.isBefore(startedOn)));
    }

    /// What a patch that sets another status is laid over: without the days that only the status until now has.
    public StepContent as(StepStatus wanted) {
        return new StepContent(
                status,
                wanted.begun() ? startedOn : null,
                wanted == StepStatus.DONE ? doneOn : null,
                dueDate,
                responsibleRole,
                evidence,
                note);
    }

    /// As it is stored: a day that is left out is the one said before, or today.
    public StepContent settled(StepContent before, LocalDate today) {
        var said = before.status == status;
        return new StepContent(
                status,
                status == StepStatus.ONGOING && startedOn == null
                        ? or(said ? before.startedOn : null, today)
                        : startedOn,
                status == StepStatus.DONE && doneOn == null
                        ? or(said ? before.sinceBegun(startedOn) : null, today)
                        : doneOn,
                dueDate,
                responsibleRole,
                evidence,
                note);
    }

    /// The day it was done, unless it was begun later.
    private @Nullable LocalDate sinceBegun(@Nullable LocalDate begun) {
        return doneOn != null && begun != null && doneOn.isBefore(begun) ? null : doneOn;
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate today) {
        return day == null ? today : day;
    }
}
