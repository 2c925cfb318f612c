package org.samverk.followup.occasion;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an occasion.
abstract sealed class OccasionRefusal extends Refusal {
    private OccasionRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    static final class NotFound extends OccasionRefusal {
        NotFound(UUID id) {
            super(404, "not-found", "Not found", "There is no occasion %s, or it is not for you to see.".formatted(id));
        }
    }

    static final class IllegalTransition extends OccasionRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, OccasionStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail);
            var writing = status.open() ? Stream.of(OccasionActs.WRITE) : Stream.<Act>empty();
            allowed = Stream.concat(writing, OccasionActs.transitions(status).stream())
                    .map(Act::name)
                    .toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// Nobody answers to themselves.
    static final class OwnReport extends OccasionRefusal {
        OwnReport() {
            super(
                    403,
                    "own-report",
                    "You handed it in yourself",
                    "A report is received by somebody else than who handed it in, also where both act for the same organisation.");
        }
    }

    /// That a goal with a target is achieved is a matter of fact.
    static final class Unshown extends OccasionRefusal {
        private final List<FieldError> errors;

        Unshown(List<FieldError> errors) {
            super(
                    422,
                    "achievement-unshown",
                    "Nothing shows that it is achieved",
                    "A goal with a target is achieved only with a measurement the report reads, or a completed evaluation; `errors` says which are not.");
            this.errors = errors;
        }

        @Override
        public List<FieldError> errors() {
            return errors;
        }
    }

    /// A report speaks of goals of what is followed up only, and of activities and measurements its writer may see.
    static final class UnknownReferences extends OccasionRefusal {
        private final List<FieldError> errors;

        UnknownReferences(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "Something the report speaks of is not there, or not for you to see; `errors` says where.");
            this.errors = errors;
        }

        @Override
        public List<FieldError> errors() {
            return errors;
        }
    }
}
