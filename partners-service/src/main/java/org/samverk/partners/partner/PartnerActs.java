package org.samverk.partners.partner;

import static org.samverk.kit.access.Act.to;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what to a partner.
final class PartnerActs {
    static final Act CHANGE = Act.named(
            "update",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.CREATOR),
            to(Roles.REGISTRAR, Relation.ANYONE));
    /// Kind, identifiers and the area an authority governs say who it is, and so whose users act for it.
    static final Act REGISTRATION = Act.named("change-registration", to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act CONFIRM = Act.named("confirm", to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act ARCHIVE = new Act("archive", CHANGE.grants());
    static final Act RESTORE = new Act("restore", CHANGE.grants());

    private static final Map<Act, String> NOUNS =
            Map.of(CONFIRM, "confirmations", ARCHIVE, "archivals", RESTORE, "restorations");

    private PartnerActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to a partner in this state, whoever asks.
    static Stream<Act> transitions(PartnerState state) {
        return Stream.concat(
                state.confirmed() ? Stream.empty() : Stream.of(CONFIRM),
                Stream.of(state.archived() ? RESTORE : ARCHIVE));
    }
}
