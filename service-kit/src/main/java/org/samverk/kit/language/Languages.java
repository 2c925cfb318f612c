package org.samverk.kit.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages that the suite has words in: Swedish, Danish and English.
public final class Languages {
    /// Where nothing says which.
    public static final String ENGLISH = "en";

    private static final List<String> OURS = List.of("sv", "da", ENGLISH);

    private Languages() {}

    /// Which of them a reader likes best, by RFC 4647.
    /// @param accepted a header Accept-Language
    /// @return nothing where that names none of them, or cannot be read
    public static Optional<String> asked(@Nullable String accepted) {
        try {
            return accepted == null || accepted.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(accepted), OURS));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The same, and English where there is none.
    public static String of(@Nullable String accepted) {
        return asked(accepted).orElse(ENGLISH);
    }
}
