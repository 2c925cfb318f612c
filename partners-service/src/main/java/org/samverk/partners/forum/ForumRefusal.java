package org.samverk.partners.forum;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a forum.
abstract sealed class ForumRefusal extends Refusal {
    private final List<FieldError> errors;

    private ForumRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    /// The forum is there, this part of it is not.
    static final class NoSuchPart extends ForumRefusal {
        NoSuchPart(UUID id) {
            super(404, "not-found", "Not found", "There is nothing with id %s in it.".formatted(id), List.of());
        }
    }

    static final class IllegalTransition extends ForumRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, ForumStatus status) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = ForumActs.transitions(status).stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    static final class StillInUse extends ForumRefusal {
        /// @param by what the one who asks may know of
        StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "Something that you may not see refers to this forum. Close it instead."
                            : "Forums or meetings refer to it, among them %s.".formatted(by),
                    List.of());
        }
    }

    static final class KeeperFixed extends ForumRefusal {
        KeeperFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "The first owner keeps the forum, others may come and go. Propose another forum for another keeper.",
                    List.of(FieldError.at("/ownerPartnerIds/0", "fixed", "Cannot be changed.")));
        }
    }

    /// A partner that was merged or succeeded is one with the partner that stands in its place.
    static final class OwnerTwice extends ForumRefusal {
        OwnerTwice(List<FieldError> twice) {
            super(
                    422,
                    "owner-twice",
                    "Owns it already",
                    "A partner owns a forum once, under whichever of its ids. `errors` names who is there twice.",
                    twice);
        }
    }

    /// A formal forum is written down; some kinds need certain members.
    static final class NotReady extends ForumRefusal {
        NotReady(List<FieldError> missing) {
            super(
                    422,
                    "forum-not-ready",
                    "Not what an active forum has to be",
                    "An active forum has what its formality and its type demand; `errors` names what is missing.",
                    missing);
        }
    }

    static final class TwoChairs extends ForumRefusal {
        TwoChairs(String pointer) {
            super(
                    422,
                    "two-chairs",
                    "One is in the chair at a time",
                    "Seats and appointments would put two in the chair at the same time.",
                    List.of(FieldError.at(pointer, "two-chairs", "Let the other chair end the day before.")));
        }
    }

    static final class ObserverInTheChair extends ForumRefusal {
        ObserverInTheChair(String pointer) {
            super(
                    422,
                    "observer-in-the-chair",
                    "An observer is not in the chair",
                    "Who has no seat but an OBSERVER's is no member, and takes the chair neither by it nor by appointment.",
                    List.of(FieldError.at(
                            pointer,
                            "observer-in-the-chair",
                            "Give a seat of another kind, or the chair to another.")));
        }
    }

    static final class NotPolitical extends ForumRefusal {
        NotPolitical(String pointer) {
            super(
                    422,
                    "not-political",
                    "Not a political seat",
                    "In a political steering group every member has a seat of kind PRESIDIUM or POLITICIAN.",
                    List.of(FieldError.at(pointer, "not-political", "Others may be OBSERVER.")));
        }
    }

    static final class Cycle extends ForumRefusal {
        Cycle(String pointer) {
            super(
                    422,
                    "forum-cycle",
                    "A forum cannot be above itself",
                    "Followed upwards, the line would lead back to this forum.",
                    List.of(FieldError.at(pointer, "cycle", "Choose a forum that is not beneath this one.")));
        }
    }

    /// Who is sent or appointed comes from a party concerned.
    static final class NotConcerned extends ForumRefusal {
        NotConcerned(String pointer) {
            super(
                    422,
                    "not-concerned",
                    "Not a party concerned",
                    "Who is appointed, or sent by another forum, is an owner of one of the two, has a seat there, or is a unit of one that has.",
                    List.of(FieldError.at(pointer, "not-concerned", "Has to do with neither forum.")));
        }
    }

    static final class Full extends ForumRefusal {
        Full(String detail) {
            super(422, "forum-full", "The forum is full", detail, List.of(FieldError.at("", "too-many", detail)));
        }
    }
}
