package org.samverk.followup.learning.cases;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.content.CaseSource;
import org.samverk.followup.learning.cases.content.CaseStatus;
import org.samverk.followup.learning.cases.content.KnowledgeKind;
import org.samverk.kit.value.Ids;

/// Which cases to list. Filters narrow one another.
public record CaseFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of title, summary or result in Swedish, Danish, Norwegian, Finnish or English, in any form",
                example = "rygestop")
        @Nullable
        String text,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("partner")
        @Parameter(description = "Id of the partner whose experience it is, under any id it has had")
        @Nullable
        UUID partner,

        @QueryParam("forum") @Parameter(description = "Id of the theme group") @Nullable
        UUID forum,

        @QueryParam("source") @Parameter(description = "Where it comes from") @Nullable
        CaseSource source,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        CaseStatus status,

        @QueryParam("knowledgeKind") @Parameter(description = "A kind of knowledge it joins") @Nullable
        KnowledgeKind knowledgeKind,

        @QueryParam("goal") @Parameter(description = "Id of a goal it serves") @Nullable
        UUID goal,

        @QueryParam("challenge") @Parameter(description = "Id of a health challenge it answers") @Nullable
        UUID challenge,

        @QueryParam("theme") @Parameter(description = "A theme", example = "ALCOHOL") @Nullable
        String theme,

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
