package org.samverk.agreements.process.model;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;

/// Which models to list. Filters narrow one another.
record ModelFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of name and description in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "folkhälsa")
        @Nullable
        String text,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("code") @Parameter(description = "What it is called for short", example = "ASELE_METHOD") @Nullable
        String code,

        @QueryParam("originArea") @Parameter(description = "Id of the development area it was drawn from") @Nullable
        UUID originArea,

        @QueryParam("shipped")
        @Parameter(description = "true lists those that come with the suite only, false organisations' own only")
        @Nullable
        Boolean shipped,

        @QueryParam("archived") @DefaultValue("false") @Parameter(description = "true lists the archived ones instead")
        boolean archived,

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
