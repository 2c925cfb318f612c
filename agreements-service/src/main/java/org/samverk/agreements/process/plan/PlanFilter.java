package org.samverk.agreements.process.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ProcessPhase;
import org.samverk.kit.value.Ids;

/// Which plans to list. Filters narrow one another.
public record PlanFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "fallprevention")
        @Nullable
        String text,

        @QueryParam("model") @Parameter(description = "Id of the model that is applied") @Nullable
        UUID model,

        @QueryParam("collaboration")
        @Parameter(description = "Id of the collaboration that is walked through it")
        @Nullable
        UUID collaboration,

        @QueryParam("agreement") @Parameter(description = "Id of the agreement it belongs to") @Nullable
        UUID agreement,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("status") @Parameter(description = "How far it is") @Nullable
        PlanStatus status,

        @QueryParam("phase")
        @Parameter(description = "The phase it is in: the first that something is left to do in")
        @Nullable
        ProcessPhase phase,

        @QueryParam("overdue")
        @Parameter(description = "Whether a step should have been done by now, where the owner is, and is not")
        @Nullable
        Boolean overdue,

        @QueryParam("ended") @DefaultValue("false") @Parameter(description = "true lists those that have ended instead")
        boolean ended,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:4711")
        @Parameter(description = "System and key", example = "case-system:4711")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
