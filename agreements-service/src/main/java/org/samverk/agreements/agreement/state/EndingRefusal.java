package org.samverk.agreements.agreement.state;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about how an agreement ends, and its obligations.
public abstract sealed class EndingRefusal extends Refusal {
    private final List<FieldError> errors;

    private EndingRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NoSuchNotice extends EndingRefusal {
        NoSuchNotice(UUID id) {
            super(404, "not-found", "Not found", "There is no notice %s.".formatted(id), List.of());
        }
    }

    public static final class NoNoticeRule extends EndingRefusal {
        public NoNoticeRule() {
            super(
                    422,
                    "no-notice-rule",
                    "The text has no rule for it",
                    "The party has no rule of notice in the terms. All parties can end it together, by an amendment with another last day.",
                    List.of());
        }
    }

    public static final class TooLateForNotice extends EndingRefusal {
        public TooLateForNotice() {
            super(
                    422,
                    "too-late-for-notice",
                    "It ends before notice could end it",
                    "Received on that day, notice would come after the last day, which nothing follows.",
                    List.of(FieldError.at("/receivedOn", "too-late", "Too late to end it earlier.")));
        }
    }

    public static final class GroundRequired extends EndingRefusal {
        public GroundRequired() {
            super(
                    422,
                    "ground-required",
                    "The text asks for a ground",
                    "The party's rule of notice names what must be so.",
                    List.of(FieldError.at("/ground", "required", "Say what is so.")));
        }
    }

    public static final class NotAnEnd extends EndingRefusal {
        /// @param earliest the first day on which it could end
        public NotAnEnd(LocalDate earliest) {
            super(
                    422,
                    "not-an-end",
                    "It cannot end on that day",
                    "By the party's rule it ends on %s at the earliest, or on a later day of the same kind."
                            .formatted(earliest),
                    List.of(FieldError.at("/lastDay", "not-an-end", "Leave it out for %s.".formatted(earliest))));
        }
    }

    public static final class ReceivedOutOfTime extends EndingRefusal {
        public ReceivedOutOfTime(String detail) {
            super(
                    422,
                    "received-out-of-time",
                    "It was not received then",
                    "Notice is received today; that it was received earlier, while the agreement was there, a party that received it says.",
                    List.of(FieldError.at("/receivedOn", "out-of-time", detail)));
        }
    }

    static final class NoSuchObligation extends EndingRefusal {
        NoSuchObligation(UUID id) {
            super(404, "not-found", "Not found", "The text has no obligation %s.".formatted(id), List.of());
        }
    }

    static final class NotCommitted extends EndingRefusal {
        NotCommitted() {
            super(
                    422,
                    "not-committed",
                    "Nobody is committed to it",
                    "A party is committed to what it both can and will: `ableTo` and `willingTo`.",
                    List.of());
        }
    }

    static final class SettledInFuture extends EndingRefusal {
        SettledInFuture() {
            super(
                    422,
                    "settled-in-future",
                    "It lies in the future",
                    "What became of an obligation has happened.",
                    List.of(FieldError.at("/on", "in-future", "Not after today.")));
        }
    }

    static final class SettledTooEarly extends EndingRefusal {
        SettledTooEarly(LocalDate earliest) {
            super(
                    422,
                    "settled-too-early",
                    "The agreement was not there then",
                    "What was promised is kept or broken from the first day on, and released from when all have signed.",
                    List.of(FieldError.at("/on", "too-early", "Not before %s.".formatted(earliest))));
        }
    }
}
