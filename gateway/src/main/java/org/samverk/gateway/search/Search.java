package org.samverk.gateway.search;

import io.vertx.core.MultiMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samverk.gateway.problem.Problem.WrongParameter;

/// What a caller searches for.
/// @param words 1 to 100 characters
/// @param types where; all when none was named
/// @param limit hits, 1 to 100
/// @param languages the caller's for titles, the dearest first
record Search(String words, Set<Searched> types, int limit, List<LanguageRange> languages) {
    static final List<String> PARAMETERS = List.of("q", "type", "limit");
    private static final int LONGEST = 100;
    private static final int MOST = 100;
    private static final int USUAL = 20;

    /// Reads a query, and finds every fault of it at once.
    static Search read(MultiMap query, List<LanguageRange> languages, List<WrongParameter> faults) {
        var words = Optional.ofNullable(query.get("q")).map(String::strip).orElse("");
        if (!query.contains("q")) {
            faults.add(new WrongParameter("q", "not-null", "Say what to search for."));
        } else if (words.isEmpty() || words.length() > LONGEST) {
            faults.add(new WrongParameter("q", "size", "1 to %d characters to search for.".formatted(LONGEST)));
        } else if (words.chars().anyMatch(Character::isISOControl)) {
            faults.add(new WrongParameter("q", "pattern", "Words, without control characters."));
        }
        return new Search(words, types(query, faults), limit(query, faults), languages);
    }

    private static Set<Searched> types(MultiMap query, List<WrongParameter> faults) {
        var types = EnumSet.noneOf(Searched.class);
        for (var name : names(query)) {
            Searched.named(name)
                    .ifPresentOrElse(
                            types::add,
                            () -> faults.add(new WrongParameter(
                                    "type",
                                    "wrong-value",
                                    "Allowed: " + List.of(Searched.values()) + ", or several with commas.")));
        }
        return types.isEmpty() ? EnumSet.allOf(Searched.class) : types;
    }

    private static List<String> names(MultiMap query) {
        return Optional.ofNullable(query.get("type"))
                .map(names -> List.of(names.split(",", -1)))
                .orElse(List.of());
    }

    private static int limit(MultiMap query, List<WrongParameter> faults) {
        var given = query.get("limit");
        if (given == null) {
            return USUAL;
        }
        if (!given.matches("-?\\d{1,9}")) {
            faults.add(new WrongParameter("limit", "wrong-value", "Expected: a whole number"));
            return USUAL;
        }
        var limit = Integer.parseInt(given);
        if (limit < 1) {
            faults.add(new WrongParameter("limit", "min", "1 at least."));
        } else if (limit > MOST) {
            faults.add(new WrongParameter("limit", "max", "%d at most.".formatted(MOST)));
        }
        return limit;
    }

    /// The same search in an address.
    String query() {
        var asked = types.size() == Searched.values().length
                ? ""
                : types.stream().map(Enum::name).collect(Collectors.joining(",", "&type=", ""));
        return "q=" + Found.encoded(words) + asked + "&limit=" + limit;
    }
}
