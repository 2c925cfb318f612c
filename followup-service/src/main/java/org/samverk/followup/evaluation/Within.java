package org.samverk.followup.evaluation;

import java.util.Set;
import java.util.UUID;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

/// Who sees what is evaluated, as that is now: nobody else sees the evaluation.
///
/// @param insiders those of whoever evaluates, and whoever entered it for them, that do
public record Within(Access subject, Set<UUID> insiders) {
    public Within {
        insiders = Set.copyOf(insiders);
    }

    /// In the making it is for those who make it, and for whose that is which is evaluated; from then on for
    /// everybody who sees that.
    Access access(EvaluationStatus status) {
        return switch (status) {
            case PLANNED, ONGOING -> new Access(subject.owner(), Visibility.RESTRICTED, insiders);
            case COMPLETED, PUBLISHED -> subject;
        };
    }
}
