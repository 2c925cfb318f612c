package org.samverk.followup.learning.documentation;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an entry.
abstract sealed class EntryRefusal extends Refusal {
    private final FieldError error;

    private EntryRefusal(int status, String slug, String title, String detail, FieldError error) {
        super(status, slug, title, detail);
        this.error = error;
    }

    @Override
    public List<FieldError> errors() {
        return List.of(error);
    }

    static final class Fixed extends EntryRefusal {
        Fixed() {
            super(
                    422,
                    "entry-fixed",
                    "An entry stays with what it documents",
                    "Write another entry for something else.",
                    FieldError.at("/subject", "fixed", "Cannot be changed."));
        }
    }

    static final class InFuture extends EntryRefusal {
        InFuture() {
            super(
                    422,
                    "documented-in-future",
                    "It lies in the future",
                    "What is documented has happened: today or before, where its owner is.",
                    FieldError.at("/date", "in-future", "Is after today."));
        }
    }
}
