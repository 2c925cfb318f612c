package org.samverk.acceptance.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What has to be done before an operation can be, and who does it. Kept in `preparations.txt`.
final class Preparations {
    private final Map<String, List<Step>> byOperation = new HashMap<>();

    Preparations() {
        Lines.of("preparations.txt").map(line -> line.split("\\s+", -1)).forEach(this::add);
    }

    private void add(String[] words) {
        var steps = new ArrayList<Step>();
        Stream.of(words).skip(1).forEach(word -> {
            var step = Step.of(word);
            steps.addAll(word.equals(step.operation()) ? stepsTo(word) : List.of(step));
        });
        var last = Step.of(words[0]);
        steps.add(last);
        byOperation.put(last.operation(), List.copyOf(steps));
    }

    /// The operation itself last.
    List<Step> stepsTo(String operation) {
        return byOperation.getOrDefault(operation, List.of(Step.of(operation)));
    }
}
