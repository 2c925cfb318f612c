package org.samverk.partners.stakeholder;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;

/// Which analyses to list. Filters narrow one another.
public record AnalysisFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "faldulykker")
        @Nullable
        String text,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose it is") @Nullable
        UUID owner,

        @QueryParam("initiator") @Parameter(description = "Id of the partner that takes the initiative") @Nullable
        UUID initiator,

        @QueryParam("stakeholder") @Parameter(description = "Id of a partner that is a stakeholder") @Nullable
        UUID stakeholder,

        @QueryParam("collaboration")
        @Parameter(description = "Id of the collaboration or opportunity it is made for")
        @Nullable
        UUID collaboration,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        AnalysisStatus status,

        @QueryParam("archived")
        @DefaultValue("false")
        @Parameter(description = "true lists the archived ones instead; without effect beside `status`")
        boolean archived,

        @QueryParam("pastTimeFrame")
        @Parameter(description = "Whether the last day of its time frame has passed, where its owner is")
        @Nullable
        Boolean pastTimeFrame,

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
