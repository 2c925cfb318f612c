package org.samverk.kit.download;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.samverk.kit.language.Languages;

/// Texts in several languages, as one of them.
public final class Spoken {
    private Spoken() {}

    /// @param languages a reader wants, best first
    /// @return the text in the first of these there is, else in English, else in any; empty when there is none
    public static String of(Map<String, String> texts, List<Locale> languages) {
        return Stream.concat(languages.stream().map(Locale::getLanguage), Stream.of(Languages.ENGLISH))
                .filter(texts::containsKey)
                .findFirst()
                .or(() -> texts.keySet().stream().sorted().findFirst())
                .map(texts::get)
                .orElse("");
    }
}
