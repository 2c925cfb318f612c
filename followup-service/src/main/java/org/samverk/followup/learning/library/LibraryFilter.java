package org.samverk.followup.learning.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What is looked for in the library.
record LibraryFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words, in any form; words in quotes stand side by side, `or` between two asks for either, a minus before one leaves it out",
                example = "samarbetet")
        @Nullable
        String text,

        @QueryParam("lang")
        @Pattern(regexp = "sv|da|nb|nn|no|fi|en", message = "one of sv, da, nb, nn, no, fi, en")
        @Parameter(
                description =
                        "The language of the words: sv, da, nb, nn, no, fi or en; without it they are taken as of any. Name it where a word is left out.",
                example = "sv")
        @Nullable
        String language,

        @QueryParam("type") @Parameter(description = "What to find") @Nullable
        LibraryType type,

        @QueryParam("theme") @Parameter(description = "A theme", example = "ALCOHOL") @Nullable
        String theme,

        @QueryParam("minOutcome")
        @Min(-2)
        @Max(2)
        @Parameter(description = "Lessons rated so well or better; cases are not rated")
        @Nullable
        Integer minOutcome) {}
