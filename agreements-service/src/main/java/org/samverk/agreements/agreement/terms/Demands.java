package org.samverk.agreements.agreement.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;

/// What a type demands of its terms before they may be proposed.
public final class Demands {
    private Demands() {}

    /// Everything that is missing, all at once.
    /// @param kinds the kind of each party as the register has it, by partner id
    public static List<FieldError> missing(AgreementTerms terms, Map<UUID, String> kinds) {
        var missing = new ArrayList<FieldError>();
        if (terms.parties().size() < 2) {
            missing.add(FieldError.at("/terms/parties", "too-few-parties", "An agreement has at least two parties."));
        }
        switch (terms.type()) {
            case LOCAL_HEALTH_PLAN -> {
                if (terms.period() == null || terms.period().end() == null) {
                    missing.add(FieldError.at("/terms/period/end", "required", "A local health plan has an end."));
                }
                partiesOf("REGION", terms, kinds, missing);
                partiesOf("MUNICIPALITY", terms, kinds, missing);
            }
            case PARTNERSHIP_AGREEMENT, COLLABORATION_AGREEMENT, ACCORD, LETTER_OF_INTENT -> {}
        }
        return List.copyOf(missing);
    }

    private static void partiesOf(
            String kind, AgreementTerms terms, Map<UUID, String> kinds, List<FieldError> missing) {
        if (terms.parties().stream().noneMatch(party -> kind.equals(kinds.get(party.partnerId())))) {
            missing.add(FieldError.at(
                    "/terms/parties", "party-kind", "A local health plan has a party of the kind %s.".formatted(kind)));
        }
    }
}
