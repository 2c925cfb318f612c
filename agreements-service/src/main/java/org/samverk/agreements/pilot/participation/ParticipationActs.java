package org.samverk.agreements.pilot.participation;

import static org.samverk.kit.access.Act.to;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with a participation, and what can happen to it when. PARTY is the partner that was offered the
/// pilot, OWNER whose the pilot is.
final class ParticipationActs {
    static final Act CHANGE = Act.named("update", to(Roles.COORDINATOR, Relation.PARTY));
    static final Act ACCEPT = new Act("accept", CHANGE.grants());
    static final Act DECLINE = new Act("decline", CHANGE.grants());
    static final Act WITHDRAW = new Act("withdraw", CHANGE.grants());
    static final Act ACTIVATE =
            Act.named("activate", to(Roles.COORDINATOR, Relation.PARTY), to(Roles.COORDINATOR, Relation.OWNER));
    static final Act COMPLETE = new Act("complete", ACTIVATE.grants());

    private static final Map<Act, String> NOUNS = Map.of(
            ACCEPT, "acceptances",
            DECLINE, "declines",
            ACTIVATE, "activations",
            COMPLETE, "completions",
            WITHDRAW, "withdrawals");

    private ParticipationActs() {}

    /// The collection a step is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// The steps that can be taken now, whoever asks. Nobody joins a pilot that is closed; work begins with the pilot's.
    static List<Act> steps(ParticipationStatus status, PilotStatus pilot) {
        return switch (status) {
            case OFFERED -> pilot == PilotStatus.CLOSED ? List.of(DECLINE) : List.of(ACCEPT, DECLINE);
            case ACCEPTED -> pilot.works() ? List.of(ACTIVATE, WITHDRAW) : List.of(WITHDRAW);
            case ACTIVE -> List.of(COMPLETE, WITHDRAW);
            case DECLINED, COMPLETED, WITHDRAWN -> List.of();
        };
    }
}
