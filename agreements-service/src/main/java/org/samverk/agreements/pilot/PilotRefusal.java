package org.samverk.agreements.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about pilots and the areas they develop.
public abstract sealed class PilotRefusal extends Refusal {
    private final List<FieldError> errors;

    private PilotRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    public static final class IllegalTransition extends PilotRefusal {
        private final List<String> allowed;

        /// @param allowed what is possible instead, whoever asks
        public IllegalTransition(String detail, List<String> allowed) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            this.allowed = List.copyOf(allowed);
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    public static final class StillInUse extends PilotRefusal {
        /// @param by what the one who asks may know of
        public StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "Something that you may not see refers to it."
                            : "What refers to it must go first, among it %s.".formatted(by),
                    List.of());
        }
    }

    public static final class UnknownReference extends PilotRefusal {
        private UnknownReference(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "Something it names is not known, or not for you to see; `errors` says which.",
                    errors);
        }

        /// @throws UnknownReference when there is any error, naming all of them
        public static void refuse(Stream<FieldError> errors) {
            var found = errors.toList();
            if (!found.isEmpty()) {
                throw new UnknownReference(found);
            }
        }
    }

    /// Proposals go from those who prepare to those who decide.
    public static final class WrongForums extends PilotRefusal {
        private WrongForums(List<FieldError> errors) {
            super(
                    422,
                    "wrong-forums",
                    "Not between these forums",
                    "A strategy group proposes development areas to a political steering group; `errors` says which forum is another.",
                    errors);
        }

        /// @throws WrongForums when there is any error, naming all of them
        public static void refuse(Stream<FieldError> errors) {
            var found = errors.toList();
            if (!found.isEmpty()) {
                throw new WrongForums(found);
            }
        }
    }

    /// Whose it is was settled when it was begun.
    public static final class OwnerFixed extends PilotRefusal {
        public OwnerFixed(String pointer) {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was registered.",
                    List.of(FieldError.at(pointer, "fixed", "Cannot be changed.")));
        }
    }

    /// What is entered as having happened lies ahead.
    public static final class InFuture extends PilotRefusal {
        private InFuture(List<FieldError> errors) {
            super(
                    422,
                    "date-out-of-order",
                    "That day cannot be right",
                    "What is entered has happened: its day is no later than today.",
                    errors);
        }

        public static FieldError error(String pointer, LocalDate today) {
            return FieldError.at(pointer, "in-future", "Not after %s.".formatted(today));
        }

        /// @throws InFuture when there is any error, naming all of them
        public static void refuse(Stream<FieldError> errors) {
            var found = errors.toList();
            if (!found.isEmpty()) {
                throw new InFuture(found);
            }
        }
    }

    /// A step of a pilot rests on what is not there.
    public static final class NotReady extends PilotRefusal {
        public NotReady(List<FieldError> missing) {
            super(
                    422,
                    "pilot-not-ready",
                    "The pilot is not ready for that",
                    "`errors` names everything that is missing.",
                    missing);
        }
    }

    public static final class GrownFromItself extends PilotRefusal {
        public GrownFromItself() {
            super(
                    422,
                    "pilot-cycle",
                    "A pilot cannot have grown from itself",
                    "The pilot named has grown, directly or by way of others, from this one.",
                    List.of(FieldError.at("/grownFromPilotId", "pilot-cycle", "It has grown from this pilot.")));
        }
    }

    /// An area is its owners' only together.
    public static final class NotDecided extends PilotRefusal {
        public NotDecided(List<FieldError> undecided) {
            super(
                    422,
                    "area-not-decided",
                    "The owners have not all decided for it",
                    "A development area is adopted by a positive decision of each of its owners; `errors` names those missing.",
                    undecided);
        }
    }

    /// Nobody speaks for another without proof.
    public static final class NoEvidence extends PilotRefusal {
        public NoEvidence() {
            super(
                    422,
                    "evidence-missing",
                    "That is another's decision",
                    "What a partner has decided it enters itself; who enters it for them says what proves it.",
                    List.of(FieldError.at("/evidence", "missing", "Say where the decision can be seen.")));
        }
    }

    public static final class TooManyDecisions extends PilotRefusal {
        public TooManyDecisions(int most) {
            super(
                    422,
                    "too-many-parts",
                    "Too many for one",
                    "A development area holds at most %d decisions.".formatted(most),
                    List.of());
        }
    }

    /// A proposal goes out with a description that says too little.
    public static final class DescriptionIncomplete extends PilotRefusal {
        public DescriptionIncomplete(List<FieldError> missing) {
            super(
                    422,
                    "description-incomplete",
                    "The project description lacks a part",
                    "Assignment, implementation and follow-up are written before a proposal is submitted; `errors` names what is missing.",
                    missing);
        }
    }

    public static final class NoSuchVersion extends PilotRefusal {
        public NoSuchVersion(int textVersion) {
            super(404, "not-found", "Not found", "There is no text %d.".formatted(textVersion), List.of());
        }
    }
}
