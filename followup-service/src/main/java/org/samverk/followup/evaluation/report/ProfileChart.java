package org.samverk.followup.evaluation.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samverk.followup.evaluation.content.CriterionCode;
import org.samverk.followup.evaluation.shown.CriterionView;
import org.samverk.kit.download.Spoken;

/// A RE-AIM profile as a picture: a bar for each dimension, from 0 to the best rating, with its proportion beside it.
/// It is plain SVG: shapes and text, nothing that runs or is fetched.
///
/// @param language of Swedish, Danish and English
record ProfileChart(ProfileView profile, Locale language) {
    static final String MEDIA_TYPE = "image/svg+xml";

    private static final int BEST = 5;
    private static final int LEFT = 150;
    private static final int UNIT = 70;
    private static final int TOP = 60;
    private static final int ROW = 36;
    private static final int BAR = 22;
    private static final int WIDTH = 640;
    private static final int HEIGHT = TOP + 5 * ROW + 20;
    private static final int PERCENT = 2;

    private static final Map<CriterionCode, Map<String, String>> NAMES = Map.of(
            CriterionCode.REACH, Map.of("en", "Reach", "sv", "Räckvidd", "da", "Rækkevidde"),
            CriterionCode.EFFECTIVENESS, Map.of("en", "Effectiveness", "sv", "Effekt", "da", "Effekt"),
            CriterionCode.ADOPTION, Map.of("en", "Adoption", "sv", "Upptagande", "da", "Optag"),
            CriterionCode.IMPLEMENTATION, Map.of("en", "Implementation", "sv", "Genomförande", "da", "Implementering"),
            CriterionCode.MAINTENANCE, Map.of("en", "Maintenance", "sv", "Vidmakthållande", "da", "Vedligeholdelse"));

    String svg() {
        var title = escaped(Spoken.of(profile.title(), List.of(language)));
        var rows = profile.dimensions();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" lang="%7$s" role="img" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d"\
                 font-family="sans-serif" font-size="14">
                <title>%3$s</title>
                <desc>%4$s</desc>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="20" y="30" font-size="16">%3$s</text>
                %5$s
                %6$s
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        title,
                        rows.stream().map(this::said).collect(Collectors.joining("; ")),
                        scale(),
                        IntStream.range(0, rows.size())
                                .mapToObj(row -> bar(rows.get(row), TOP + row * ROW))
                                .collect(Collectors.joining("\n")),
                        language.getLanguage());
    }

    private static String scale() {
        return IntStream.rangeClosed(0, BEST)
                .mapToObj(rating ->
                        "<line x1=\"%1$d\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%3$d\" stroke=\"#cccccc\"/><text x=\"%1$d\" y=\"%4$d\" text-anchor=\"middle\" font-size=\"12\">%5$d</text>"
                                .formatted(LEFT + rating * UNIT, TOP - 8, HEIGHT - 25, HEIGHT - 8, rating))
                .collect(Collectors.joining("\n"));
    }

    /// What is not rated has no bar, which is not nought.
    private String bar(CriterionView dimension, int y) {
        var rating = dimension.rating();
        var bar = rating == null
                ? ""
                : "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#1f5f8b\"/>"
                        .formatted(LEFT, y, rating * UNIT, BAR);
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%s<text x=\"%d\" y=\"%d\">%s</text>"
                .formatted(
                        LEFT - 10,
                        y + 16,
                        escaped(name(dimension)),
                        bar,
                        LEFT + BEST * UNIT + 15,
                        y + 16,
                        value(dimension));
    }

    private String said(CriterionView dimension) {
        return escaped(name(dimension)) + ": " + value(dimension);
    }

    private String name(CriterionView dimension) {
        return Spoken.of(NAMES.getOrDefault(dimension.code(), Map.of()), List.of(language));
    }

    private String value(CriterionView dimension) {
        var rating = dimension.rating() == null ? "–" : dimension.rating().toString();
        var share = dimension.share();
        return share == null ? rating : "%s (%s %%)".formatted(rating, percent(share));
    }

    private String percent(BigDecimal share) {
        var number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(language));
        return number.format(share.movePointRight(PERCENT));
    }

    /// What XML does not allow at all is left out.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", " ");
    }
}
