package org.samverk.kit.openapi.refusal;

import java.util.Comparator;

/// What refusals of one kind have in common.
public record ProblemType(int status, String slug, String title) implements Comparable<ProblemType> {
    private static final Comparator<ProblemType> ORDER = Comparator.comparingInt(ProblemType::status)
            .thenComparing(ProblemType::slug)
            .thenComparing(ProblemType::title);

    @Override
    public int compareTo(ProblemType other) {
        return ORDER.compare(this, other);
    }
}
