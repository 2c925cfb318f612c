package org.samverk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How much longer the large side takes. Each pair was measured at the same moment, so what else the machine does
/// weighs on both.
///
/// @param medians the large side's median by the small one's
/// @param low a quarter of the pairs lies below
/// @param high a quarter of the pairs lies above
record Ratio(double medians, double low, double high, int pairs) {

    private static final double GROWS = 3;

    /// @param small nanoseconds, one for each of `large`
    static Ratio of(List<Long> small, List<Long> large) {
        if (small.isEmpty() || small.size() != large.size()) {
            throw new IllegalArgumentException(small.size() + " and " + large.size() + " are no pairs");
        }
        var pairs = IntStream.range(0, small.size())
                .mapToObj(i -> (double) large.get(i) / small.get(i))
                .toList();
        return new Ratio(
                quantile(doubles(large), 0.5) / quantile(doubles(small), 0.5),
                quantile(pairs, 0.25),
                quantile(pairs, 0.75),
                pairs.size());
    }

    boolean grows() {
        return medians > GROWS;
    }

    /// Between two neighbours it lies as far as between their places.
    private static double quantile(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        sorted.sort(null);
        var place = share * (sorted.size() - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static List<Double> doubles(List<Long> values) {
        return values.stream().map(Long::doubleValue).toList();
    }
}
