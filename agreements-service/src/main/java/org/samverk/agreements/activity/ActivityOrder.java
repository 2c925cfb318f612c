package org.samverk.agreements.activity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;

/// In which orders activities are listed.
public final class ActivityOrder {
    static final SortKeys SORT = new SortKeys(
            "v.id",
            Map.of(
                    "createdAt", "v.id",
                    "start", "v.starts_on",
                    "end", "v.ends_on",
                    "priority", "coalesce(v.rank, 0)",
                    "title", SortKeys.text("v.title")));

    private ActivityOrder() {}

    /// The `order by` of a whole list.
    /// @param languages a header Accept-Language
    /// @throws org.samverk.kit.problem.Refusal 400 naming the known fields
    public static String of(@Nullable String sort, @Nullable String languages) {
        return SORT.orderBy(new PageRequest(1, 1, sort, false, languages));
    }
}
