package org.samverk.agreements.agreement.state;

import java.util.List;
import java.util.UUID;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about what is laid before the parties, and their consent to it.
public abstract sealed class ConsentRefusal extends Refusal {
    private final List<FieldError> errors;

    private ConsentRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NoSuchConsent extends ConsentRefusal {
        NoSuchConsent(UUID id) {
            super(404, "not-found", "Not found", "No open proposal has a consent %s.".formatted(id), List.of());
        }
    }

    /// The party, or this signatory of it, has done what there was to do.
    static final class ConsentedAlready extends ConsentRefusal {
        private final List<String> allowed;

        ConsentedAlready(Consent consent, AgreementState state) {
            super(
                    409,
                    AgreementRefusal.IllegalTransition.SLUG,
                    AgreementRefusal.IllegalTransition.TITLE,
                    "The party has consented already, or need not, or you have: where several must sign for it, each is another person.",
                    List.of());
            allowed = AgreementActs.transitions(state).stream()
                    .filter(act -> !act.equals(AgreementActs.giving(consent)))
                    .map(Act::name)
                    .toList();
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    /// The signer had other terms before them than those that are proposed.
    static final class OtherTerms extends ConsentRefusal {
        OtherTerms(int proposed) {
            super(
                    422,
                    "other-terms",
                    "These are not the terms that are proposed",
                    "Read terms version %d and sign with its hash.".formatted(proposed),
                    List.of(FieldError.at("/termsHash", "other-terms", "Not the hash of the proposed terms.")));
        }
    }

    public static final class NotAParty extends ConsentRefusal {
        public NotAParty() {
            super(
                    422,
                    "not-a-party",
                    "No party of this agreement",
                    "Only a party signs; `parties` lists them.",
                    List.of(FieldError.at("/partnerId", "not-a-party", "No party of the proposed terms.")));
        }
    }

    /// Somebody acts for several parties and must say for which.
    public static final class WhichParty extends ConsentRefusal {
        public WhichParty() {
            super(
                    422,
                    "which-party",
                    "For which party?",
                    "You act for several parties of this agreement. Name one in partnerId.",
                    List.of(FieldError.at("/partnerId", "required", "Name the party you sign for.")));
        }
    }

    static final class SignedInFuture extends ConsentRefusal {
        SignedInFuture(Kind kind) {
            super(
                    422,
                    "signed-in-future",
                    "Not signed or decided yet",
                    switch (kind) {
                        case SIGNATURE -> "The day of signing is after today.";
                        case APPROVAL -> "The day of the decision is after today.";
                    },
                    List.of(FieldError.at(pointer(kind), "in-future", "Not after today.")));
        }

        private static String pointer(Kind kind) {
            return switch (kind) {
                case SIGNATURE -> "/signedOn";
                case APPROVAL -> "/decidedOn";
            };
        }
    }

    public static final class NeedlessMandate extends ConsentRefusal {
        public NeedlessMandate() {
            super(
                    422,
                    "needless-mandate",
                    "The party acts for itself",
                    "A mandate says by what somebody consents for a party they do not act for.",
                    List.of(FieldError.at("/mandate", "needless", "Leave it out.")));
        }
    }

    static final class MandateInFuture extends ConsentRefusal {
        MandateInFuture() {
            super(
                    422,
                    "mandate-in-future",
                    "Not given yet",
                    "The day on which the mandate was given is after today.",
                    List.of(FieldError.at("/mandate/givenOn", "in-future", "Not after today.")));
        }
    }

    /// Somebody whom the agreement binds whose place it takes is no party of it, or not any more.
    public static final class OtherParties extends ConsentRefusal {
        public OtherParties() {
            super(
                    422,
                    "other-parties",
                    "It would end what others have agreed on",
                    "All parties of the agreement whose place it takes, or who has come after them, sign it.",
                    List.of(FieldError.at(
                            "/terms/supersedesId", "other-parties", "Not all its parties are parties of this one.")));
        }
    }

    public static final class UnknownEvidence extends ConsentRefusal {
        public UnknownEvidence() {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "Evidence names a document of the agreement that you may see, or none.",
                    List.of(FieldError.at(
                            "/evidence/documentId", "unknown", "The agreement has no such document for you to see.")));
        }
    }

    public static final class SuccessorOutOfTime extends ConsentRefusal {
        public SuccessorOutOfTime() {
            super(
                    422,
                    "successor-out-of-time",
                    "It would end days that have been",
                    "The agreement whose place it takes was in force from its first day until today.",
                    List.of(FieldError.at(
                            "/terms/period/start", "out-of-time", "Before the day of the last signature.")));
        }
    }

    static final class OpenUntilPassed extends ConsentRefusal {
        OpenUntilPassed() {
            super(
                    422,
                    "open-until-passed",
                    "The day has passed",
                    "A proposal is open until today or later.",
                    List.of(FieldError.at("/openUntil", "passed", "Not before today.")));
        }
    }

    static final class NothingAmended extends ConsentRefusal {
        NothingAmended() {
            super(
                    422,
                    "nothing-amended",
                    "It says the same",
                    "An amendment says something else than the text in force.",
                    List.of(FieldError.at("/terms", "same", "These are the terms in force.")));
        }
    }

    static final class NotByAmendment extends ConsentRefusal {
        NotByAmendment(List<FieldError> errors) {
            super(
                    422,
                    "not-by-amendment",
                    "An amendment cannot change that",
                    "Its first day, the agreements it stands under or takes the place of, and whose an obligation is, stay. Draft another agreement for that, or give the other party an obligation of its own.",
                    errors);
        }
    }

    static final class AmendmentOutOfTime extends ConsentRefusal {
        AmendmentOutOfTime(String pointer, String detail) {
            super(
                    422,
                    "amendment-out-of-time",
                    "The days do not fit",
                    "An amendment takes the place of a text that is in force until the day before.",
                    List.of(FieldError.at(pointer, "out-of-time", detail)));
        }
    }
}
