package org.samverk.followup.indicator.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samverk.kit.problem.FieldError;

/// The faults of a file: all are counted, and the first thousand named, whichever way they were found.
final class Faults {
    static final int NAMED = 1000;

    private final List<ImportFault> named = new ArrayList<>();
    private long count;

    void add(long line, List<FieldError> errors) {
        errors.forEach(error -> add(ImportFault.of(line, error)));
    }

    void add(ImportFault fault) {
        if (named.size() < NAMED) {
            named.add(fault);
        }
        count++;
    }

    /// Of which only the first are at hand.
    void add(List<ImportFault> first, long all) {
        named.addAll(first);
        count += all;
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<ImportFault> named() {
        return named.stream()
                .sorted(Comparator.comparingLong(ImportFault::line))
                .limit(NAMED)
                .toList();
    }
}
