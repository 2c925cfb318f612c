package org.samverk.followup.need.report;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a public-health report.
public abstract sealed class HealthReportRefusal extends Refusal {
    private final List<FieldError> errors;

    private HealthReportRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends HealthReportRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, HealthReportStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = status.transitions().stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// One report tells of an area in a year; the one before is withdrawn first.
    static final class PublishedAlready extends HealthReportRefusal {
        PublishedAlready() {
            super(
                    409,
                    "published-already",
                    "There is one already",
                    "The owner has published a report on this area and year. Withdraw that first.",
                    List.of(
                            FieldError.at("/area", "published", "Has a report of this year."),
                            FieldError.at("/year", "published", "Has a report on this area.")));
        }
    }

    static final class NothingFound extends HealthReportRefusal {
        NothingFound() {
            super(
                    422,
                    "nothing-found",
                    "The report says nothing yet",
                    "A report is published with at least one finding.",
                    List.of(FieldError.at("/findings", "required", "There are none.")));
        }
    }

    static final class OwnerFixed extends HealthReportRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "A report stays with its owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    /// What something refers to stays.
    public static final class StillInUse extends HealthReportRefusal {
        /// @param by what the one who asks may know of
        public StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "Something that you may not see refers to a finding that would be gone."
                            : "What refers to a finding that would be gone, among them %s, comes first.".formatted(by),
                    List.of());
        }
    }
}
