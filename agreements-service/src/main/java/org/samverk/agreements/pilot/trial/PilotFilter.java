package org.samverk.agreements.pilot.trial;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.value.Ids;

/// Which pilots to list. Filters narrow one another.
public record PilotFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "fullföljda studier")
        @Nullable
        String text,

        @QueryParam("developmentArea") @Parameter(description = "Id of the development area it is part of") @Nullable
        UUID developmentArea,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose it is") @Nullable
        UUID owner,

        @QueryParam("foundingPartner") @Parameter(description = "Id of a partner that founds it") @Nullable
        UUID foundingPartner,

        @QueryParam("knowledgePartner")
        @Parameter(description = "Id of a partner that brings knowledge to it, under any id it has had")
        @Nullable
        UUID knowledgePartner,

        @QueryParam("participant")
        @Parameter(description = "Id of a partner it was offered, where you may see that")
        @Nullable
        UUID participant,

        @QueryParam("grownFrom")
        @Parameter(description = "Id of the pilot it has grown from, if you may see that one")
        @Nullable
        UUID grownFrom,

        @QueryParam("status") @Parameter(description = "How far it has come") @Nullable
        PilotStatus status,

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
