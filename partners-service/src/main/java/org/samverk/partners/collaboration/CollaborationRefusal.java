package org.samverk.partners.collaboration;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;

/// Every reason for "no" about a collaboration.
public abstract sealed class CollaborationRefusal extends Refusal {
    private final List<FieldError> errors;

    private CollaborationRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class IllegalTransition extends CollaborationRefusal {
        private final List<String> allowed;

        private IllegalTransition(String detail, List<String> allowed) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            this.allowed = allowed;
        }

        IllegalTransition(String detail, CollaborationStatus status) {
            this(detail, CollaborationActs.names(status));
        }

        /// There is nowhere to go from a level to itself.
        static IllegalTransition to(CommitmentLevel level) {
            var others = Arrays.stream(CommitmentLevel.values())
                    .filter(other -> other != level)
                    .map(CommitmentLevel::name)
                    .toList();
            return new IllegalTransition("Its level of commitment is %s already.".formatted(level), others);
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// What is established has a cause, at least two who take part, and one of them who initiated it.
    static final class Incomplete extends CollaborationRefusal {
        Incomplete(List<FieldError> missing) {
            super(
                    422,
                    "collaboration-incomplete",
                    "Not enough for a collaboration",
                    "Beyond EXPLORING a collaboration has a cause and at least two participants, exactly one of them as INITIATOR; `errors` names what is missing.",
                    missing);
        }
    }

    /// A partner that was merged or succeeded is one with the partner that stands in its place.
    public static final class ParticipantTwice extends CollaborationRefusal {
        public ParticipantTwice(List<FieldError> twice) {
            super(
                    422,
                    "participant-twice",
                    "Takes part already",
                    "A partner takes part once at a time, under whichever of its ids. `errors` names who is there twice.",
                    twice);
        }
    }

    public static final class NeedsPractice extends CollaborationRefusal {
        public NeedsPractice() {
            super(
                    422,
                    "commitment-needs-practice",
                    "Nothing is practised at this level",
                    "A collaboration is COMMITTED only while its practices hold MUTUAL_REFERRAL or CONCRETE_COOPERATION, or a mutual referral pathway in use leads between two who take part.",
                    List.of(FieldError.at("/practices", "practice-missing", "Holds no practice of level COMMITTED.")));
        }
    }

    public static final class NeedsAgreement extends CollaborationRefusal {
        public NeedsAgreement() {
            super(
                    422,
                    "commitment-needs-agreement",
                    "No agreement makes it formal",
                    "A collaboration is FORMAL by a linked agreement that is signed or in force, is no letter of intent, and has at least two of the participants, or those they belong to, among its parties.",
                    List.of(FieldError.at(
                            "/agreementIds", "agreement-missing", "No linked agreement makes it formal.")));
        }
    }

    static final class PracticesKept extends CollaborationRefusal {
        PracticesKept(List<FieldError> dropped) {
            super(
                    422,
                    "practices-kept",
                    "A formal collaboration keeps its practices",
                    "While it is FORMAL, practices of the levels below stay. Change the level first.",
                    dropped);
        }
    }

    public static final class DateOutOfOrder extends CollaborationRefusal {
        public DateOutOfOrder(String pointer, String detail) {
            super(
                    422,
                    "date-out-of-order",
                    "That day cannot be right",
                    "What is entered has happened: no later than today, and no earlier than what it follows.",
                    List.of(FieldError.at(pointer, "out-of-order", detail)));
        }
    }

    /// Whose it is was settled when it was registered.
    public static final class OwnerFixed extends CollaborationRefusal {
        public OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "Whose it is was settled when it was registered.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }

    /// A checklist that is blank cannot be answered.
    public static final class ChecklistBlank extends CollaborationRefusal {
        public ChecklistBlank(List<FieldError> blank) {
            super(
                    422,
                    "checklist-blank",
                    "The checklist is not filled in yet",
                    "Its owner has not written down what every item asks. Answer it when that is done.",
                    blank);
        }
    }

    /// The charter is about the interplay with volunteers.
    public static final class NoVolunteers extends CollaborationRefusal {
        public NoVolunteers() {
            super(
                    422,
                    "no-volunteers",
                    "No volunteers take part",
                    "A VOLUNTEER_CHARTER is answered for collaborations in which a partner of civil society takes part.",
                    List.of(FieldError.at("/participants", "no-volunteers", "None is of sector CIVIL_SOCIETY.")));
        }
    }

    /// What is in it for each of those who matter most is said, or it is not met.
    public static final class BenefitMissing extends CollaborationRefusal {
        /// @param place of the item among those sent
        public BenefitMissing(int place) {
            super(
                    422,
                    "benefit-missing",
                    "Somebody key gains nothing yet",
                    "BENEFIT_FOR_ALL is MET only when every KEY stakeholder in the analyses made for the collaboration has a benefit. The report `benefit-gaps` of stakeholder-reports tells who has none.",
                    List.of(FieldError.at(
                            "/items/%d/state".formatted(place),
                            "benefit-missing",
                            "A key stakeholder has no benefit.")));
        }
    }

    /// Politicians stand behind it by a decision that can be found, or it is not met.
    public static final class NoPoliticalDecision extends CollaborationRefusal {
        /// @param place of the item among those sent
        public NoPoliticalDecision(int place) {
            super(
                    422,
                    "no-political-decision",
                    "No decision is named yet",
                    "POLITICAL_ANCHORING becomes MET only by a decision: say where it is found.",
                    List.of(FieldError.at(
                            "/items/%d/decisionReference".formatted(place),
                            "required",
                            "Say where the decision is found.")));
        }
    }

    public static final class StillInUse extends CollaborationRefusal {
        /// @param by what the one who asks may know of
        public StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "Something that you may not see refers to this collaboration. End it instead."
                            : "Analyses or meetings refer to it, among them %s.".formatted(by),
                    List.of());
        }
    }

    static final class TooManyChecklists extends CollaborationRefusal {
        TooManyChecklists(int most) {
            super(
                    422,
                    "too-many-parts",
                    "Too many for one",
                    "A collaboration holds answers to at most %d checklists.".formatted(most),
                    List.of());
        }
    }
}
