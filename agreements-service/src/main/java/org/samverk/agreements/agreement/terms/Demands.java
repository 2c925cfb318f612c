package org.samverk.agreements.agreement.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;

/// What a type demands of its terms before they may be proposed.
public final class Demands {
    private Demands() {}

    /// Everything that is missing, all at once.
    /// @param kinds the kind of each party as the register has it, by partner id
    public static List<FieldError> missing(AgreementTerms terms, Map<UUID, String> kinds) {
        return Stream.concat(missingInText(terms).stream(), missingKinds(terms, kinds).stream())
                .toList();
    }

    public static List<FieldError> missingInText(AgreementTerms terms) {
        var missing = new ArrayList<FieldError>();
        if (terms.parties().size() < 2) {
            missing.add(FieldError.at("/terms/parties", "too-few-parties", "An agreement has at least two parties."));
        }
        switch (terms.type()) {
            case LOCAL_HEALTH_PLAN -> {
                if (terms.period().end() == null) {
                    missing.add(FieldError.at("/terms/period/end", "required", "A local health plan has an end."));
                }
            }
            case PARTNERSHIP_AGREEMENT, COLLABORATION_AGREEMENT, ACCORD, LETTER_OF_INTENT -> {}
        }
        return List.copyOf(missing);
    }

    /// What turns on who the parties are, which the register may know better by now.
    public static List<FieldError> missingKinds(AgreementTerms terms, Map<UUID, String> kinds) {
        return switch (terms.type()) {
            case LOCAL_HEALTH_PLAN ->
                Stream.of("REGION", "MUNICIPALITY")
                        .filter(kind -> noneOf(kind, terms, kinds))
                        .map(Demands::missing)
                        .toList();
            case PARTNERSHIP_AGREEMENT, COLLABORATION_AGREEMENT, ACCORD, LETTER_OF_INTENT -> List.of();
        };
    }

    private static boolean noneOf(String kind, AgreementTerms terms, Map<UUID, String> kinds) {
        return terms.parties().stream().noneMatch(party -> kind.equals(kinds.get(party.partnerId())));
    }

    private static FieldError missing(String kind) {
        return FieldError.at(
                "/terms/parties", "party-kind", "A local health plan has a party of the kind %s.".formatted(kind));
    }
}
