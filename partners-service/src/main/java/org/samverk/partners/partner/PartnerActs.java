package org.samverk.partners.partner;

import static org.samverk.kit.access.Act.to;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what to a partner.
public final class PartnerActs {
    public static final Act CHANGE = Act.named(
            "update",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.CREATOR),
            to(Roles.REGISTRAR, Relation.ANYONE));
    /// Kind, identifiers and the area an authority governs say who it is, and so whose users act for it.
    static final Act REGISTRATION = Act.named("change-registration", to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CONFIRM = Act.named("confirm", to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act DELETE = new Act("delete", CHANGE.grants());
    public static final Act ARCHIVE = new Act("archive", CHANGE.grants());
    public static final Act RESTORE = new Act("restore", CHANGE.grants());

    public static final Act DEACTIVATE = new Act("deactivate", CHANGE.grants());
    public static final Act ACTIVATE = new Act("activate", CHANGE.grants());
    public static final Act MERGE = new Act("merge", REGISTRATION.grants());
    public static final Act SEPARATE = new Act("separate", REGISTRATION.grants());
    public static final Act SUCCEED = new Act("succeed", REGISTRATION.grants());
    public static final Act REVOKE_SUCCESSION = new Act("revoke-succession", REGISTRATION.grants());
    public static final Act WITHDRAW_SUCCESSION = new Act("withdraw-succession", REGISTRATION.grants());

    private static final Map<Act, String> NOUNS = Map.of(
            CONFIRM, "confirmations",
            ARCHIVE, "archivals",
            RESTORE, "restorations",
            DEACTIVATE, "deactivations",
            ACTIVATE, "activations",
            MERGE, "mergers",
            SEPARATE, "separations",
            SUCCEED, "successions",
            REVOKE_SUCCESSION, "succession-revocations",
            WITHDRAW_SUCCESSION, "succession-withdrawals");

    private PartnerActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to a partner in this state at that time, whoever asks.
    static Stream<Act> transitions(PartnerState state, Instant now) {
        if (state.merger() != null) {
            return Stream.of(SEPARATE);
        }
        var dissolved = state.statusAt(now) == PartnerStatus.DISSOLVED;
        return Stream.of(
                        state.confirmed() ? null : CONFIRM,
                        state.archived() ? RESTORE : ARCHIVE,
                        dissolved ? null : state.status() == PartnerStatus.INACTIVE ? ACTIVATE : DEACTIVATE,
                        state.succession() == null ? MERGE : null,
                        state.succession() == null ? SUCCEED : null,
                        state.succession() == null ? null : dissolved ? WITHDRAW_SUCCESSION : REVOKE_SUCCESSION)
                .flatMap(Stream::ofNullable);
    }

    /// The same while it is to take a place on a day ahead: nothing takes it out of use.
    static Stream<Act> transitionsOfAwaited(PartnerState state, Instant now) {
        return transitions(state, now).filter(act -> !act.equals(ARCHIVE) && !act.equals(DEACTIVATE));
    }
}
