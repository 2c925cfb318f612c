package org.samverk.followup.need.challenge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.SortKeys;

/// In which orders challenges are listed.
public final class ChallengeOrder {
    static final SortKeys SORT =
            new SortKeys("c.id", Map.of("createdAt", "c.id", "severity", "c.severity", "status", "c.status"));

    private ChallengeOrder() {}

    /// The `order by` of a whole list.
    /// @throws org.samverk.kit.problem.Refusal 400 naming the known fields
    public static String of(@Nullable String sort) {
        return SORT.orderBy(sort);
    }
}
