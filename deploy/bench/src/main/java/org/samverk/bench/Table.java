package org.samverk.bench;

import java.util.Locale;
import java.util.Map;

/// The outcome as text: ratios, which hold on any machine, and no times, which do not.
record Table(Map<Question, Ratio> ratios) {

    private static final String HEAD = "%-40s %7s  %-15s %6s%n".formatted("question", "ratio", "middle half", "pairs");

    @Override
    public String toString() {
        var lines = new StringBuilder(HEAD);
        ratios.forEach((question, ratio) -> lines.append(line(question, ratio)));
        return lines.toString();
    }

    private static String line(Question question, Ratio ratio) {
        var middle = String.format(Locale.ROOT, "%.2f to %.2f", ratio.low(), ratio.high());
        var mark = ratio.grows() ? "  grows" : "";
        return String.format(
                Locale.ROOT,
                "%-40s %7.2f  %-15s %6d%s%n",
                question.name(),
                ratio.medians(),
                middle,
                ratio.pairs(),
                mark);
    }
}
