package org.samverk.agreements.agreement.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samverk.agreements.agreement.deadline.Day;
import org.samverk.kit.download.Spoken;

/// What the kinds of days are called.
final class DayWords {
    private DayWords() {}

    static String of(Day.Kind kind, List<Locale> languages) {
        return Spoken.of(words(kind), languages.stream().anyMatch(DayWords::isWild) ? List.of(Locale.ENGLISH) : languages);
    }

    private static boolean isWild(Locale language) {
        return language.getLanguage().equals("*");
    }

    private static Map<String, String> words(Day.Kind kind) {
        return switch (kind) {
            case LAST_CANCELLATION ->
                Map.of("sv", "sista dag för uppsägning", "da", "sidste dag for opsigelse", "en", "last day for notice");
            case TACIT_RENEWAL ->
                Map.of("sv", "förlängs av sig självt efter denna dag", "da", "forlænges af sig selv efter denne dag", "en", "renewed by itself after this day");
            case END -> Map.of("sv", "sista dag", "da", "sidste dag", "en", "last day");
            case REVIEW -> Map.of("sv", "översyn", "da", "gennemsyn", "en", "review");
        };
    }
}
