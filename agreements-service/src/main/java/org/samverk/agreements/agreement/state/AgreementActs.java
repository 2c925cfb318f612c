package org.samverk.agreements.agreement.state;

import static org.samverk.kit.access.Act.to;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an agreement, and what can happen to it in which phase.
public final class AgreementActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act ASSESS = Act.named(
            "assess",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.EVALUATOR, Relation.OWNER),
            to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act PROPOSE = new Act("propose", CHANGE.grants());
    public static final Act WITHDRAW = new Act("withdraw", CHANGE.grants());
    public static final Act CANCEL = new Act("cancel", CHANGE.grants());
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act AMEND = Act.named(
            "amend",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.PARTY),
            to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act ATTACH = new Act("attach", AMEND.grants());
    public static final Act RECORD =
            Act.named("record-signature", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act RECORD_APPROVAL = new Act("record-approval", RECORD.grants());
    public static final Act RECORD_NOTICE = new Act("record-notice", RECORD.grants());
    public static final Act SIGN = Act.named("sign", to(Roles.SIGNATORY, Relation.PARTY));
    public static final Act APPROVE = new Act("approve", SIGN.grants());
    public static final Act GIVE_NOTICE = new Act("give-notice", SIGN.grants());
    public static final Act WITHDRAW_NOTICE = new Act("withdraw", SIGN.grants());
    public static final Act SETTLE = Act.named(
            "settle",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.RESPONSIBLE),
            to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act WITHDRAW_AMENDMENT = new Act("withdraw", AMEND.grants());
    static final Act CONFIRM = new Act("confirm", SIGN.grants());
    static final Act DISPUTE = new Act("dispute", SIGN.grants());

    private static final Map<Act, String> NOUNS = Map.ofEntries(
            Map.entry(PROPOSE, "proposals"),
            Map.entry(WITHDRAW, "withdrawals"),
            Map.entry(WITHDRAW_AMENDMENT, "withdrawals"),
            Map.entry(CANCEL, "cancellations"),
            Map.entry(AMEND, "amendments"),
            Map.entry(RECORD, "recorded-signatures"),
            Map.entry(RECORD_APPROVAL, "recorded-approvals"),
            Map.entry(RECORD_NOTICE, "recorded-notices"),
            Map.entry(SIGN, "signatures"),
            Map.entry(APPROVE, "approvals"),
            Map.entry(GIVE_NOTICE, "notices"),
            Map.entry(WITHDRAW_NOTICE, "withdrawals"),
            Map.entry(CONFIRM, "confirmations"),
            Map.entry(DISPUTE, "disputes"));

    private AgreementActs() {}

    /// The collection an action is posted to.
    public static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks, beside changes of what is outside the text.
    public static List<Act> transitions(AgreementState state) {
        return switch (state.phase()) {
            case DRAFT -> List.of(PROPOSE, CANCEL);
            case DECISION -> List.of(APPROVE, RECORD_APPROVAL, WITHDRAW, CANCEL);
            case PROPOSED -> List.of(SIGN, RECORD, WITHDRAW, CANCEL);
            case CONCLUDED -> ofConcluded(state);
            case CANCELLED -> List.of();
        };
    }

    private static List<Act> ofConcluded(AgreementState state) {
        if (state.over()) {
            return ofEnded(state);
        }
        var acts = new ArrayList<Act>();
        state.pending()
                .ifPresent(amendment -> acts.addAll(
                        amendment.approved()
                                ? List.of(SIGN, RECORD, WITHDRAW_AMENDMENT)
                                : List.of(APPROVE, RECORD_APPROVAL, WITHDRAW_AMENDMENT)));
        if (Proposing.amendable(state)) {
            acts.add(AMEND);
        }
        acts.add(GIVE_NOTICE);
        acts.add(RECORD_NOTICE);
        return acts;
    }

    /// What was signed while it ran is entered; nobody signs now.
    private static List<Act> ofEnded(AgreementState state) {
        return state.pending()
                .map(amendment -> List.of(amendment.approved() ? RECORD : RECORD_APPROVAL, WITHDRAW_AMENDMENT))
                .orElse(Proposing.amendable(state) ? List.of(AMEND) : List.of());
    }

    /// What the party may say of what was given in its name.
    public static List<Act> answers(AgreementState state, Consent consent) {
        return !consent.isInTheNameOfAnother() || state.phase() == Phase.CANCELLED
                ? List.of()
                : answers(consent.answer());
    }

    /// What the party may do about notice given by it, or in its name, before the agreement has ended by that. What
    /// another party says it received is answered later too: its last day may have passed when it was entered.
    public static List<Act> answers(AgreementState state, GivenNotice notice, LocalDate today) {
        if (state.phase() != Phase.CONCLUDED || notice.withdrawnAt() != null) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        var runs = !today.isAfter(notice.lastDay());
        if (runs && notice.counts()) {
            acts.add(WITHDRAW_NOTICE);
        }
        if (notice.method() == Method.RECORDED && (runs || notice.receivedBy() != null)) {
            acts.addAll(answers(notice.answer()));
        }
        return acts;
    }

    private static List<Act> answers(Consent.@Nullable Answer answer) {
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

    static Act giving(Consent consent) {
        var recorded = consent.method() == Method.RECORDED;
        return consent.kind() == Kind.SIGNATURE ? (recorded ? RECORD : SIGN) : (recorded ? RECORD_APPROVAL : APPROVE);
    }
}
