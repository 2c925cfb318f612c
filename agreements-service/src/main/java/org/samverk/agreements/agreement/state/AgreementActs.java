package org.samverk.agreements.agreement.state;

import static org.samverk.kit.access.Act.to;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Guarded;
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

    /// An agreement that something is uploaded to. Who is to become a party by an amendment is none yet.
    /// @param parties of the text in force
    public static Guarded attaching(UUID owner, UUID createdBy, List<UUID> parties) {
        return (relation, actor) -> switch (relation) {
            case OWNER -> actor.actsFor(owner);
            case PARTY -> parties.stream().anyMatch(actor::actsFor);
            case CREATOR -> actor.actsFor(createdBy);
            case RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    /// The collection an action is posted to.
    public static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks, beside changes of what is outside the text.
    public static List<Act> transitions(AgreementState state) {
        return switch (state.phase()) {
            case DRAFT -> List.of(PROPOSE, CANCEL);
            case DECISION, PROPOSED ->
                state.pending()
                        .map(proposal -> and(consenting(proposal, true), WITHDRAW, CANCEL))
                        .orElseThrow();
            case CONCLUDED -> ofConcluded(state);
            case CANCELLED -> List.of();
        };
    }

    private static List<Act> ofConcluded(AgreementState state) {
        if (state.over()) {
            return ofEnded(state);
        }
        var acts = new ArrayList<Act>();
        state.pending().ifPresent(amendment -> {
            acts.addAll(consenting(amendment, true));
            acts.add(WITHDRAW_AMENDMENT);
        });
        if (Proposing.amendable(state)) {
            acts.add(AMEND);
        }
        if (Ending.endable(state, Method.DIRECT)) {
            acts.add(GIVE_NOTICE);
        }
        if (Ending.endable(state, Method.RECORDED)) {
            acts.add(RECORD_NOTICE);
        }
        return acts;
    }

    /// What was signed or decided while it ran is entered; nobody signs now.
    private static List<Act> ofEnded(AgreementState state) {
        return state.pending()
                .map(amendment -> and(consenting(amendment, false), WITHDRAW_AMENDMENT))
                .orElse(Proposing.amendable(state) ? List.of(AMEND) : List.of());
    }

    /// @param runs whether anybody signs now
    private static List<Act> consenting(Proposal proposal, boolean runs) {
        var kind = proposal.approved() ? Kind.SIGNATURE : Kind.APPROVAL;
        var acts = new ArrayList<Act>();
        if (runs || kind == Kind.APPROVAL) {
            acts.add(kind == Kind.SIGNATURE ? SIGN : APPROVE);
        }
        if (proposal.recordable(kind)) {
            acts.add(kind == Kind.SIGNATURE ? RECORD : RECORD_APPROVAL);
        }
        return acts;
    }

    private static List<Act> and(List<Act> acts, Act... more) {
        return Stream.concat(acts.stream(), Stream.of(more)).toList();
    }

    /// What the party may say of what was given in its name.
    public static List<Act> answers(AgreementState state, Consent consent) {
        return !consent.isInTheNameOfAnother() || state.phase() == Phase.CANCELLED
                ? List.of()
                : answers(consent.answer());
    }

    /// What a party may do about notice before the agreement has ended by that. What another party says it received
    /// is answered later too: its last day may have passed when it was entered.
    /// @param party that gave it, in whose name it was recorded, or, until that one answers, that it was given to
    public static List<Act> answers(AgreementState state, GivenNotice notice, UUID party, LocalDate today) {
        if (state.phase() != Phase.CONCLUDED || notice.withdrawnAt() != null) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        var gave = party.equals(notice.partyId());
        var runs = !today.isAfter(notice.lastDay());
        if (gave && runs && notice.counts()) {
            acts.add(WITHDRAW_NOTICE);
        }
        if (notice.method() == Method.RECORDED
                && (gave || notice.answer() == null)
                && (runs || notice.receivedBy() != null)) {
            acts.addAll(answers(notice.answerOf(party)));
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
