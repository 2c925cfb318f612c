package org.samverk.agreements.agreement;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an agreement, and what can happen to it in which phase.
public final class AgreementActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act PROPOSE = new Act("propose", CHANGE.grants());
    public static final Act WITHDRAW = new Act("withdraw", CHANGE.grants());
    public static final Act CANCEL = new Act("cancel", CHANGE.grants());
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act RECORD =
            Act.named("record-signature", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act SIGN = Act.named("sign", to(Roles.SIGNATORY, Relation.PARTY));
    static final Act CONFIRM = Act.named("confirm", to(Roles.SIGNATORY, Relation.PARTY));
    static final Act DISPUTE = Act.named("dispute", to(Roles.SIGNATORY, Relation.PARTY));

    private static final Map<Act, String> NOUNS = Map.of(
            PROPOSE, "proposals",
            WITHDRAW, "withdrawals",
            CANCEL, "cancellations",
            RECORD, "recorded-signatures",
            SIGN, "signatures",
            CONFIRM, "confirmations",
            DISPUTE, "disputes");

    private AgreementActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks, beside changes of what is outside the text.
    static List<Act> transitions(AgreementState state) {
        return switch (state.phase()) {
            case DRAFT -> List.of(PROPOSE, CANCEL);
            case PROPOSED -> List.of(SIGN, RECORD, WITHDRAW, CANCEL);
            case CONCLUDED, CANCELLED -> List.of();
        };
    }

    /// What the party may say of a signature recorded in its name.
    static List<Act> answers(AgreementState state, Consent consent) {
        if (consent.method() != Method.RECORDED || state.phase() == Standing.Phase.CANCELLED) {
            return List.of();
        }
        var answer = consent.answer();
        if (answer == null) {
            return List.of(CONFIRM, DISPUTE);
        }
        return answer.verdict() == Verdict.DISPUTED ? List.of(CONFIRM) : List.of();
    }

    public static Act answering(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> CONFIRM;
            case DISPUTED -> DISPUTE;
        };
    }

    static Act signing(Method method) {
        return switch (method) {
            case DIRECT -> SIGN;
            case RECORDED -> RECORD;
        };
    }
}
