package org.samverk.agreements.agreement;

import java.util.List;
import java.util.UUID;
import org.samverk.kit.access.Act;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about an agreement.
abstract sealed class AgreementRefusal extends Refusal {
    private final List<FieldError> errors;

    private AgreementRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class NotFound extends AgreementRefusal {
        NotFound(UUID id) {
            super(
                    404,
                    "not-found",
                    "Not found",
                    "There is no %s, or it is not for you to see.".formatted(id),
                    List.of());
        }
    }

    static final class NoSuchVersion extends AgreementRefusal {
        NoSuchVersion(int termsVersion) {
            super(404, "not-found", "Not found", "There are no terms %d.".formatted(termsVersion), List.of());
        }
    }

    static final class IllegalTransition extends AgreementRefusal {
        private final List<String> allowed;

        IllegalTransition(String detail, Agreement agreement) {
            super(409, "illegal-transition", "Not possible in this state", detail, List.of());
            allowed = AgreementActs.transitions(agreement.state()).stream()
                    .map(Act::name)
                    .toList();
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

    /// The signer had other terms before them than those that are proposed.
    static final class OtherTerms extends AgreementRefusal {
        OtherTerms(int proposed) {
            super(
                    422,
                    "other-terms",
                    "These are not the terms that are proposed",
                    "Read terms version %d and sign with its hash.".formatted(proposed),
                    List.of(FieldError.at("/termsHash", "other-terms", "Not the hash of the proposed terms.")));
        }
    }

    static final class NotAParty extends AgreementRefusal {
        NotAParty() {
            super(
                    422,
                    "not-a-party",
                    "No party of this agreement",
                    "Only a party signs; `parties` lists them.",
                    List.of(FieldError.at("/partnerId", "not-a-party", "No party of the proposed terms.")));
        }
    }

    /// Somebody acts for several parties and must say for which.
    static final class WhichParty extends AgreementRefusal {
        WhichParty() {
            super(
                    422,
                    "which-party",
                    "For which party?",
                    "You act for several parties of this agreement. Name one in partnerId.",
                    List.of(FieldError.at("/partnerId", "required", "Name the party you sign for.")));
        }
    }

    static final class SignedInFuture extends AgreementRefusal {
        SignedInFuture() {
            super(
                    422,
                    "signed-in-future",
                    "A signature lies in the past",
                    "The day of signing is after today.",
                    List.of(FieldError.at("/signedOn", "in-future", "Not after today.")));
        }
    }

    /// A goal's id is given by the service; one it never gave is a mistake.
    static final class UnknownGoal extends AgreementRefusal {
        UnknownGoal(List<FieldError> errors) {
            super(
                    422,
                    "unknown-reference",
                    "It refers to what is not there",
                    "A goal's id is given by the service. Leave it out for a new goal.",
                    errors);
        }
    }

    static final class Taken extends AgreementRefusal {
        Taken(String slug, String pointer, String detail) {
            super(422, slug, "Taken already", detail, List.of(FieldError.at(pointer, "taken", detail)));
        }
    }
}
