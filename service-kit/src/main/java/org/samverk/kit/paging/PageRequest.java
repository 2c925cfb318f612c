package org.samverk.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list, in which order. Pages are counted from 1.
public record PageRequest(
        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "Items a page, 1 to 100.")
        int limit,

        @QueryParam("page")
        @DefaultValue("1")
        @Min(1)
        @Parameter(description = "Which page, counted from 1; page x limit is at most 10 000.")
        int page,

        @QueryParam("sort")
        @Parameter(
                description =
                        "Fields to sort by, comma separated, a minus before one for descending; newest first by default, unless the operation tells another order.")
        @Nullable
        String sort,

        @QueryParam("count")
        @DefaultValue("false")
        @Parameter(description = "Whether to count all matching items into `total`.")
        boolean count,

        @HeaderParam("Accept-Language")
        @Parameter(
                description =
                        "Texts are sorted as in the first of these languages that is `sv`, `da` or `en`; in the database's own order when none is.",
                example = "sv-SE, en;q=0.5")
        @Nullable
        String languages) {
    private static final int DEEPEST = 10_000;

    /// Rows before this page.
    /// @throws TooDeep beyond 10 000 rows, where the change feed serves better
    public int offset() {
        if ((long) page * limit > DEEPEST) {
            throw new TooDeep();
        }
        return (page - 1) * limit;
    }
}
