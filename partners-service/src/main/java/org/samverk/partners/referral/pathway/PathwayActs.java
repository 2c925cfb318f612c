package org.samverk.partners.referral.pathway;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.partners.referral.Keeper;
import org.samverk.partners.referral.pathway.content.PathwayStatus;

/// Who may do what with a pathway, and what can happen to it in which status.
final class PathwayActs {
    static final Act CHANGE = Keeper.act("update");
    static final Act DELETE = Keeper.act("delete");
    static final Act ACTIVATE = Keeper.act("activate");
    static final Act END = Keeper.act("end");

    private static final Map<Act, String> NOUNS = Map.of(ACTIVATE, "activations", END, "endings");

    private PathwayActs() {}

    /// The collection a step is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// The steps that can be taken now, whoever asks.
    static List<Act> steps(PathwayStatus status) {
        return switch (status) {
            case PLANNED -> List.of(ACTIVATE, END);
            case ACTIVE -> List.of(END);
            case ENDED -> List.of();
        };
    }
}
