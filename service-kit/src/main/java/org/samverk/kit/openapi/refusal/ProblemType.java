package org.samverk.kit.openapi.refusal;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What refusals of one kind have in common.
/// @param detail what is said each time; none where that depends
public record ProblemType(
        int status, String slug, String title, @Nullable String detail) implements Comparable<ProblemType> {
    private static final Comparator<ProblemType> ORDER = Comparator.comparingInt(ProblemType::status)
            .thenComparing(ProblemType::slug)
            .thenComparing(ProblemType::title)
            .thenComparing(ProblemType::detail, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public int compareTo(ProblemType other) {
        return ORDER.compare(this, other);
    }
}
