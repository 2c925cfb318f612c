package org.samverk.followup.learning.lesson;

import java.util.List;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a lesson.
public abstract sealed class LessonRefusal extends Refusal {
    private final List<FieldError> errors;

    private LessonRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends LessonRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, LessonStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = status.next().stream().map(LessonStatus::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    static final class Fixed extends LessonRefusal {
        Fixed(String pointer) {
            super(
                    422,
                    "lesson-fixed",
                    "A lesson stays with its subject, its owner and its type",
                    "Write another lesson for something else, for another owner, or of another type.",
                    List.of(FieldError.at(pointer, "fixed", "Cannot be changed.")));
        }
    }

    public static final class OwnerCannotSee extends LessonRefusal {
        public OwnerCannotSee() {
            super(
                    422,
                    "cannot-see-subject",
                    "They may not see what it is about",
                    "Whose lesson it is to be must be allowed to see what it was learned from.",
                    List.of(FieldError.at("/ownerPartnerId", "cannot-see", "May not see the subject.")));
        }
    }

    public static final class AlreadyApplied extends LessonRefusal {
        public AlreadyApplied() {
            super(
                    409,
                    "already-applied",
                    "It is said already",
                    "The success factor is said to have been applied there on that day already.",
                    List.of());
        }
    }

    public static final class AppliedInFuture extends LessonRefusal {
        public AppliedInFuture() {
            super(
                    422,
                    "applied-in-future",
                    "It lies in the future",
                    "What was applied was so today or before, where the lesson's owner is.",
                    List.of(FieldError.at("/on", "in-future", "Is after today.")));
        }
    }
}
