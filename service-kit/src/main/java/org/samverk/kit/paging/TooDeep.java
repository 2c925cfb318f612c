package org.samverk.kit.paging;

import org.samverk.kit.problem.Refusal;

/// Nobody pages that far by hand; a copy of everything comes from the change feed.
final class TooDeep extends Refusal {
    TooDeep() {
        super(
                400,
                "too-deep",
                "Too deep a page",
                "Page times limit is at most 10 000. Narrow the filter, or copy everything from the change feed under /samverk/v1/events.");
    }
}
