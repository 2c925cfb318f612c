package org.samverk.kit.paging;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

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
        try {
            var known = Locale.lookupTag(
                    LanguageRange.parse(ranges == null ? "" : ranges),
                    List.of(SWEDISH.language, DANISH.language, ENGLISH.language));
            for (var collation : values()) {
                if (collation.language.equals(known)) {
                    return collation;
                }
            }
            return NONE;
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    String sql() {
        return this == NONE ? "" : " collate \"%s-x-icu\"".formatted(language);
    }
}
