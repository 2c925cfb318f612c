package org.samverk.kit.paging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.language.Languages;

/// In which order letters stand, from the language a caller prefers. The names are PostgreSQL's, from ICU.
enum Collation {
    SWEDISH("sv"),
    DANISH("da"),
    ENGLISH("en"),
    /// The database's own.
    NONE("");

    private final String language;

    Collation(String language) {
        this.language = language;
    }

    /// @param ranges a header Accept-Language; one that cannot be read counts as none
    static Collation of(@Nullable String ranges) {
        var asked = Languages.asked(ranges).orElse(NONE.language);
        return Arrays.stream(values())
                .filter(one -> one.language.equals(asked))
                .findFirst()
                .orElse(NONE);
    }

    String sql() {
        return this == NONE ? "" : " collate \"%s-x-icu\"".formatted(language);
    }
}
