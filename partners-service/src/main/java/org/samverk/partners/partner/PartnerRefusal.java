package org.samverk.partners.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;
import org.samverk.partners.partner.profile.PartnerKind;

/// Every reason for "no" about a partner.
public abstract sealed class PartnerRefusal extends Refusal {
    private final List<FieldError> errors;

    private PartnerRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    public static final class IllegalTransition extends PartnerRefusal {
        private final List<String> allowed;

        public IllegalTransition(String detail, List<String> allowed) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            this.allowed = allowed;
        }

        static IllegalTransition of(PartnerState state, String why, Instant now) {
            return new IllegalTransition(
                    why, PartnerActs.transitions(state, now).map(Act::name).toList());
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    public static final class StillInUse extends PartnerRefusal {
        /// @param where what names it, as far as the one who asks may know
        public StillInUse(String where) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    "It is named by %s. What is named is not deleted; set it inactive instead.".formatted(where),
                    List.of());
        }
    }

    /// The form or check digit of a number does not hold.
    static final class InvalidIdentifier extends PartnerRefusal {
        InvalidIdentifier(List<FieldError> errors) {
            super(
                    422,
                    "invalid-identifier",
                    "Not an organisation number",
                    "A number does not have the form or check digit of its register.",
                    errors);
        }
    }

    static final class IdentifierTaken extends PartnerRefusal {
        IdentifierTaken(@Nullable UUID holder, List<FieldError> errors) {
            super(
                    409,
                    "identifier-taken",
                    "Another partner has this number",
                    holder == null
                            ? "A partner with this number was registered just now. Look it up by the number."
                            : "Partner %s has this number already.".formatted(holder),
                    errors);
        }
    }

    /// A municipality has one municipality area, a region one region area.
    static final class WrongAreas extends PartnerRefusal {
        WrongAreas(String detail) {
            super(
                    422,
                    "wrong-areas",
                    "Areas do not fit the kind",
                    detail,
                    List.of(FieldError.at("/areas", "wrong-areas", detail)));
        }
    }

    /// Somebody else is the municipality or region of an area.
    static final class AreaGoverned extends PartnerRefusal {
        AreaGoverned(UUID other) {
            super(
                    422,
                    "area-governed",
                    "Another partner governs the area",
                    "Partner %s is the confirmed authority of an area of this one.".formatted(other),
                    List.of(FieldError.at("/areas", "governed", "Governed by partner " + other)));
        }
    }

    /// An administration belongs to a municipality, a board to a region.
    static final class WrongParent extends PartnerRefusal {
        WrongParent(PartnerKind kind) {
            super(
                    422,
                    "wrong-parent",
                    "The parent does not fit the kind",
                    "A partner of kind %s is no unit of a partner of that kind.".formatted(kind),
                    List.of(FieldError.at("/parentPartnerId", "wrong-parent", "Name what it is a unit of.")));
        }
    }

    /// A partner has units that one of the kind it is to be cannot have.
    static final class WrongUnits extends PartnerRefusal {
        WrongUnits(PartnerKind kind) {
            super(
                    422,
                    "wrong-parent",
                    "The parent does not fit the kind",
                    "It has a unit of kind %s, which is no unit of a partner of that kind.".formatted(kind),
                    List.of(FieldError.at("/kind", "wrong-parent", "Its units do not fit.")));
        }
    }

    public static final class Cycle extends PartnerRefusal {
        public Cycle(String pointer) {
            super(
                    422,
                    "partner-cycle",
                    "A partner cannot be above itself",
                    "What is named is this partner, or one that this partner acts for.",
                    List.of(FieldError.at(pointer, "cycle", "Choose one that is not beneath this partner.")));
        }
    }

    /// A partner that was merged or succeeded is one with the partner that stands in its place.
    static final class MemberTwice extends PartnerRefusal {
        MemberTwice(List<FieldError> twice) {
            super(
                    422,
                    "member-twice",
                    "Is a member already",
                    "A partner is a member once, under whichever of its ids. `errors` names who is there twice.",
                    twice);
        }
    }

    /// Who shall take a partner's place cannot, or not by then.
    public static final class UnfitSuccessor extends PartnerRefusal {
        public UnfitSuccessor(List<FieldError> errors) {
            super(
                    422,
                    "unfit-successor",
                    "Cannot take the place of the partner",
                    "Who takes a partner's place is confirmed, not merged itself, neither archived nor set inactive, and there on that day; `errors` says who is not, and which day.",
                    errors);
        }
    }

    public static final class WrongValidity extends PartnerRefusal {
        public WrongValidity(String pointer, String detail) {
            super(
                    422,
                    "wrong-validity",
                    "Days do not fit",
                    detail,
                    List.of(FieldError.at(pointer, "wrong-validity", detail)));
        }
    }
}
