package org.samverk.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks both sides the same questions in turns, round after round, so that whatever disturbs the machine meets both
/// and is spread over all questions.
record Measuring(Side small, Side large, int rounds, Duration enough) {

    private static final int FEWEST = 5;

    /// After a quarter as many rounds that do not count, in which the services warm up.
    Map<Question, Ratio> of(List<Question> questions) throws IOException, InterruptedException {
        for (var round = 0; round < rounds / 4; round++) {
            ask(questions, new LinkedHashMap<>(), round);
        }
        var times = new LinkedHashMap<Question, Times>();
        for (var round = 0; round < rounds; round++) {
            ask(questions, times, round);
        }
        var ratios = new LinkedHashMap<Question, Ratio>();
        times.forEach((question, measured) -> ratios.put(question, Ratio.of(measured.small, measured.large)));
        return ratios;
    }

    private void ask(List<Question> questions, Map<Question, Times> times, int round)
            throws IOException, InterruptedException {
        for (var question : questions) {
            var measured = times.computeIfAbsent(question, _ -> new Times());
            if (measured.large.size() < FEWEST || measured.total() < enough.toNanos()) {
                ask(question, measured, round % 2 == 0);
            }
        }
    }

    /// Whoever comes second may find a warmer machine, so they take turns at that too.
    private void ask(Question question, Times measured, boolean smallFirst) throws IOException, InterruptedException {
        if (smallFirst) {
            measured.small.add(small.ask(question));
            measured.large.add(large.ask(question));
        } else {
            measured.large.add(large.ask(question));
            measured.small.add(small.ask(question));
        }
    }

    private static final class Times {
        private final List<Long> small = new ArrayList<>();
        private final List<Long> large = new ArrayList<>();

        long total() {
            return large.stream().mapToLong(Long::longValue).sum();
        }
    }
}
