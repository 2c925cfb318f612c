package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

class NamingRules {
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z_]+");

    /// Lists that decisions 5 and 43 let keep their names.
    private static final Set<String> BY_DECISION = Set.of(
            "actsFor",
            "allowed",
            "appliedIn",
            "audience",
            "decisionsNeeded",
            "derivation",
            "dividedBy",
            "evidence",
            "passed",
            "unavailable");

    private static final Set<String> PLURALS = Set.of("children", "criteria", "media");

    private final ApiDocument document = ApiDocument.served();

    @Shows(value = "AME.04", excused = true)
    void every_member_is_camel_case() {
        assertEquals(Set.of(), named(CAMEL_CASE));
    }

    @Shows("AME.04")
    void but_for_links_and_for_members_named_after_a_value_every_member_is_camel_case() {
        var others = named(CAMEL_CASE);
        others.removeIf(
                name -> name.equals("_links") || UPPER_CASE.matcher(name).matches());
        assertEquals(Set.of(), others);
    }

    @Shows("AME.05")
    void no_two_names_differ_by_their_capitals_only() {
        var spellings = new TreeMap<String, Set<String>>();
        document.members((name, _) -> {
            if (!UPPER_CASE.matcher(name).matches()) {
                spellings
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new TreeSet<>())
                        .add(name);
            }
        });
        document.parameters()
                .filter(one -> one.in().equals("query") || one.in().equals("path"))
                .forEach(one -> spellings
                        .computeIfAbsent(one.name().toLowerCase(Locale.ROOT), _ -> new TreeSet<>())
                        .add(one.name()));
        spellings.values().removeIf(spelling -> spelling.size() == 1);
        assertEquals(List.of(), List.copyOf(spellings.values()));
    }

    @Shows("AME.06")
    void lists_are_named_in_the_plural_but_for_those_of_decisions_5_and_43() {
        var singular = new TreeSet<String>();
        document.members((name, schema) -> {
            if (document.resolved(schema).path("type").asText().equals("array")
                    && !name.endsWith("s")
                    && !PLURALS.contains(name)
                    && !BY_DECISION.contains(name)) {
                singular.add(name);
            }
        });
        assertEquals(Set.of(), singular);
    }

    @Shows(value = "AME.07", excused = true)
    void names_of_members_hold_letters_and_digits_only() {
        assertEquals(Set.of(), named(Pattern.compile("[A-Za-z0-9]+")));
    }

    @Shows("AME.07")
    void but_for_links_and_for_members_named_after_a_value_they_do() {
        var others = named(Pattern.compile("[A-Za-z0-9]+"));
        others.removeIf(
                name -> name.equals("_links") || UPPER_CASE.matcher(name).matches());
        assertEquals(Set.of(), others);
    }

    /// The names that are not of this form.
    private Set<String> named(Pattern form) {
        var others = new TreeSet<String>();
        document.members((name, _) -> {
            if (!form.matcher(name).matches()) {
                others.add(name);
            }
        });
        return others;
    }
}
