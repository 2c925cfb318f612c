package org.samverk.agreements.activity;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an activity.
public abstract sealed class ActivityRefusal extends Refusal {
    private final List<FieldError> errors;

    private ActivityRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends ActivityRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, ActivityStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = status.steps().stream()
                    .map(ActivityActs.Step::act)
                    .map(Act::name)
                    .toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    public static final class StillInUse extends ActivityRefusal {
        /// @param by what the one who asks may know of
        public StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "Something that you may not see is about it."
                            : "What is about it must go first, among it %s.".formatted(by),
                    List.of());
        }
    }

    public static final class OwnerCannotSee extends ActivityRefusal {
        public OwnerCannotSee() {
            super(
                    422,
                    "cannot-see-subject",
                    "They may not see what it is about",
                    "Whose activity it is to be may not see the agreement that it would belong to.",
                    List.of(FieldError.at("/ownerPartnerId", "cannot-see", "May not see the agreement.")));
        }
    }

    public static final class OwnerFixed extends ActivityRefusal {
        public OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "An activity stays with its owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    public static final class AgreementCancelled extends ActivityRefusal {
        public AgreementCancelled() {
            super(
                    422,
                    "agreement-cancelled",
                    "The agreement was cancelled",
                    "Nothing more is done for it.",
                    List.of(FieldError.at("/agreementId", "cancelled", "It was given up.")));
        }
    }

    /// Of an agreement only those have a part in it who are its parties, or its owner.
    public static final class NotAParty extends ActivityRefusal {
        /// @param pointer of the partner that is none
        public NotAParty(String pointer) {
            super(
                    422,
                    "not-a-party",
                    "No party of this agreement",
                    "Whose an activity of an agreement is, and who answers for it, is a party or the owner of that.",
                    List.of(FieldError.at(pointer, "not-a-party", "Neither a party nor the owner of the agreement.")));
        }
    }

    public static final class UnknownReference extends ActivityRefusal {
        public UnknownReference(List<FieldError> errors) {
            super(422, "unknown-reference", "It refers to what is not there", "`errors` names everything.", errors);
        }
    }
}
