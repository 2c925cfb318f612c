package org.samverk.followup.indicator.series;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.measurement.content.Breakdown;

/// The words of a chart in one language: Swedish, Danish or English.
final class ChartWords {
    private static final List<String> SWEDISH = List.of(
            "procent",
            "högre är bättre",
            "lägre är bättre",
            "kvinnor",
            "män",
            "Mål",
            "Inga värden att visa",
            "Där en linje är avbruten saknas värdet eller redovisas inte.",
            "Preliminära värden: ",
            "Källa: ",
            "ålder",
            "utbildning",
            "ursprung",
            "Mål som bara gäller vissa linjer visas inte, eftersom de är för många.");
    private static final List<String> DANISH = List.of(
            "procent",
            "højere er bedre",
            "lavere er bedre",
            "kvinder",
            "mænd",
            "Mål",
            "Ingen værdier at vise",
            "Hvor en linje er afbrudt, mangler værdien eller vises ikke.",
            "Foreløbige værdier: ",
            "Kilde: ",
            "alder",
            "uddannelse",
            "oprindelse",
            "Mål, der kun gælder for nogle af linjerne, vises ikke, fordi de er for mange.");
    private static final List<String> ENGLISH = List.of(
            "per cent",
            "higher is better",
            "lower is better",
            "women",
            "men",
            "Target",
            "No values to show",
            "Where a line is broken the value is missing or suppressed.",
            "Preliminary values: ",
            "Source: ",
            "age",
            "education",
            "origin",
            "Targets of some lines only are not shown, since there are too many.");
    private static final Map<String, List<String>> WORDS = Map.of("sv", SWEDISH, "da", DANISH, "en", ENGLISH);

    private final String language;
    private final List<String> words;

    /// @param language of Swedish, Danish and English, by its tag
    ChartWords(String language) {
        this.language = language;
        words = Objects.requireNonNull(WORDS.get(language));
    }

    String language() {
        return language;
    }

    String percent() {
        return words.get(0);
    }

    /// Which way is better; empty where neither is.
    String better(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> " (" + words.get(1) + ")";
            case LOWER_IS_BETTER -> " (" + words.get(2) + ")";
            case NEUTRAL -> "";
        };
    }

    /// Of everybody nothing is said.
    List<String> group(Breakdown.Sex sex) {
        return switch (sex) {
            case TOTAL -> List.of();
            case WOMEN -> List.of(words.get(3));
            case MEN -> List.of(words.get(4));
        };
    }

    /// Where, and of whom.
    String line(SeriesRow row) {
        var group = row.breakdown();
        return Stream.of(
                        Stream.of(Objects.requireNonNullElse(row.areaName(), row.area())),
                        group(group.sex()).stream(),
                        Stream.ofNullable(group.ageGroup()),
                        Stream.ofNullable(group.education()),
                        Stream.ofNullable(group.origin()))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    /// Where by name and code, and of whom by what: two areas may have one name, and two groups too.
    String lineInFull(SeriesRow row) {
        var group = row.breakdown();
        return Stream.of(
                        Stream.of(row.areaName() == null ? row.area() : row.areaName() + " " + row.area()),
                        group(group.sex()).stream(),
                        by(10, group.ageGroup()),
                        by(11, group.education()),
                        by(12, group.origin()))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private Stream<String> by(int word, @Nullable String group) {
        return Stream.ofNullable(group).map(name -> words.get(word) + " " + name);
    }

    String target() {
        return words.get(5);
    }

    String tooManyTargets() {
        return words.get(13);
    }

    String nothing() {
        return words.get(6);
    }

    String broken() {
        return words.get(7);
    }

    String preliminary() {
        return words.get(8);
    }

    /// A source that names itself is named once.
    String source(String attribution) {
        return attribution.contains(":") ? attribution : words.get(9) + attribution;
    }
}
