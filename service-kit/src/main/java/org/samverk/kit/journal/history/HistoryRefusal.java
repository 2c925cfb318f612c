package org.samverk.kit.journal.history;

import java.util.UUID;
import org.samverk.kit.problem.Refusal;

/// Why something that was is not shown.
public abstract sealed class HistoryRefusal extends Refusal {
    private HistoryRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /// Never there, or not for this caller to know.
    public static final class NotFound extends HistoryRefusal {
        public NotFound(UUID id) {
            super(404, "not-found", "Not found", "There is nothing with id %s here for you to see.".formatted(id));
        }
    }

    /// Deleted, and the caller had seen it.
    public static final class Gone extends HistoryRefusal {
        public Gone(UUID id) {
            super(410, "gone", "Gone", "What had id %s has been deleted. Its history is kept.".formatted(id));
        }
    }
}
