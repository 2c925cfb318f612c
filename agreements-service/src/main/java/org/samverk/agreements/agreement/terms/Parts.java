package org.samverk.agreements.agreement.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Contribution;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.agreements.agreement.terms.goal.Goal;

/// The parts of terms that are told apart by an id. What was just read from a body may hold nulls.
final class Parts {
    private Parts() {}

    static boolean areAmong(List<Party> parties, Stream<UUID> named) {
        var known =
                parties.stream().filter(Objects::nonNull).map(Party::partnerId).collect(Collectors.toSet());
        return named.allMatch(id -> id == null || known.contains(id));
    }

    static <T> Stream<UUID> given(List<T> parts, Function<T, @Nullable UUID> id) {
        return parts.stream().filter(Objects::nonNull).map(id).filter(Objects::nonNull);
    }

    static boolean once(Stream<?> values) {
        return values.allMatch(new HashSet<>()::add);
    }

    static Map<String, List<UUID>> givenIds(AgreementTerms terms) {
        return Map.of(
                "goals", given(terms.allGoals().toList(), Goal::id).toList(),
                "obligations", given(terms.obligations(), Obligation::id).toList(),
                "contributions", given(terms.contributions(), Contribution::id).toList());
    }
}
