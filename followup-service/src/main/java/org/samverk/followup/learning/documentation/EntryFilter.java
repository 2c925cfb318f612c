package org.samverk.followup.learning.documentation;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.documentation.content.DocumentationKind;
import org.samverk.kit.value.Ids;

/// Which entries to list. Filters narrow one another.
record EntryFilter(
        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement they document, or a goal or activity of it")
        @Nullable
        UUID agreement,

        @QueryParam("subject") @Parameter(description = "Id of what they document") @Nullable
        UUID subject,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner that noted them, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("kind") @Parameter(description = "What kind of thing is noted") @Nullable
        DocumentationKind kind,

        @QueryParam("from") @Parameter(description = "Of this day or later", example = "2026-01-01") @Nullable
        LocalDate from,

        @QueryParam("before") @Parameter(description = "Of a day before this", example = "2027-01-01") @Nullable
        LocalDate before,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
