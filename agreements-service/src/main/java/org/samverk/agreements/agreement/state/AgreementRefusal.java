package org.samverk.agreements.agreement.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an agreement.
public abstract sealed class AgreementRefusal extends Refusal {
    private final List<FieldError> errors;

    private AgreementRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    public static final class NothingOnDay extends AgreementRefusal {
        public NothingOnDay(LocalDate day) {
            super(404, "not-found", "Not found", "No text was in force on %s.".formatted(day), List.of());
        }
    }

    public static final class NoSuchVersion extends AgreementRefusal {
        public NoSuchVersion(int termsVersion) {
            super(404, "not-found", "Not found", "There are no terms %d.".formatted(termsVersion), List.of());
        }
    }

    public static final class IllegalTransition extends AgreementRefusal {
        static final String SLUG = "illegal-transition";
        static final String TITLE = "Not possible in this state";

        private final List<String> allowed;

        public IllegalTransition(String detail, AgreementState state) {
            this(detail, AgreementActs.transitions(state));
        }

        /// @param possible what can be done instead, whoever asks
        IllegalTransition(String detail, List<Act> possible) {
            super(409, SLUG, TITLE, detail, List.of());
            allowed = possible.stream().map(Act::name).toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// The type demands more of the terms than they say.
    static final class NotReady extends AgreementRefusal {
        NotReady(List<FieldError> missing) {
            super(
                    422,
                    "not-ready-to-propose",
                    "The terms lack what their type demands",
                    "`errors` names everything that is missing.",
                    missing);
        }
    }

    /// A case number is kept by somebody who has nothing to do with the agreement.
    public static final class FiledByStranger extends AgreementRefusal {
        public static void refuse(AgreementFrame frame, AgreementTerms terms) {
            var strangers = frame.filedByStrangers(terms);
            if (!strangers.isEmpty()) {
                throw new FiledByStranger(strangers);
            }
        }

        /// @param strangers where they stand in `caseReferences`
        private FiledByStranger(List<Integer> strangers) {
            super(
                    422,
                    "not-a-party",
                    "No party of this agreement",
                    "A case reference is that of the owner or of a party.",
                    strangers.stream()
                            .map(index -> FieldError.at(
                                    "/caseReferences/%d/partnerId".formatted(index),
                                    "not-a-party",
                                    "Neither the owner nor a party of the terms."))
                            .toList());
        }
    }

    /// A goal's id is given by the service; one it never gave is a mistake.
    public static final class UnknownPart extends AgreementRefusal {
        /// @param strangers the lists they stand in, and their ids
        public UnknownPart(Map<String, List<UUID>> strangers) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "The ids of goals, obligations and contributions are given by the service. Leave them out in new ones.",
                    strangers.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .flatMap(list -> list.getValue().stream()
                                    .map(id -> FieldError.at(
                                            "/terms/" + list.getKey(),
                                            "unknown",
                                            "The agreement never had one with the id %s.".formatted(id))))
                            .toList());
        }
    }

    public static final class UnknownTheme extends AgreementRefusal {
        public UnknownTheme(List<String> pointers) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "A theme is a code of the list `themes`, or an owner's own as PREFIX:CODE; `errors` says where not.",
                    pointers.stream()
                            .map(pointer -> FieldError.at(pointer, "unknown", "No such theme."))
                            .toList());
        }
    }

    public static final class UnknownArea extends AgreementRefusal {
        public UnknownArea(List<String> pointers) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "An area is one of the register at `/areas`, by its country, level and code; `errors` says where not.",
                    pointers.stream()
                            .map(pointer -> FieldError.at(pointer, "unknown", "Not in the register of areas."))
                            .toList());
        }
    }

    public static final class CaseReferenceTaken extends AgreementRefusal {
        private static final String DETAIL = "Another agreement of the owner has this case reference.";

        public CaseReferenceTaken() {
            super(
                    409,
                    "case-reference-taken",
                    "Case reference taken",
                    DETAIL,
                    List.of(FieldError.at("/caseReferences", "taken", DETAIL)));
        }
    }

    public static final class StillInUse extends AgreementRefusal {
        /// @param by what the one who asks may know of
        public StillInUse(List<UUID> by) {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    by.isEmpty()
                            ? "Something that you may not see belongs to it."
                            : "What belongs to it must go first, among it %s.".formatted(by),
                    List.of());
        }
    }

    public static final class UnknownAgreement extends AgreementRefusal {
        public UnknownAgreement(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "An agreement it stands under, or takes the place of, is one you may see.",
                    errors);
        }
    }

    public static final class InCircle extends AgreementRefusal {
        public InCircle(List<FieldError> errors) {
            super(
                    422,
                    "agreement-in-circle",
                    "Agreements in a circle",
                    "No agreement stands under, or takes the place of, itself, not by way of others either.",
                    errors);
        }
    }

    public static final class UnknownCriteria extends AgreementRefusal {
        public UnknownCriteria(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "The lists of criteria and their versions are at /iop-criteria-lists.",
                    errors);
        }

        public static UnknownCriteria ofList() {
            return new UnknownCriteria(
                    List.of(FieldError.at("/list", "unknown", "There is no such list of criteria in this version.")));
        }
    }

    static final class NotAnIop extends AgreementRefusal {
        NotAnIop() {
            super(
                    422,
                    "not-an-iop",
                    "No partnership with civil society",
                    "Only a draft of type IOP is held against these criteria.",
                    List.of());
        }
    }
}
