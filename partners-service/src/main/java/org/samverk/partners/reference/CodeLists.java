package org.samverk.partners.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Country;

/// The code lists that ship with the service.
@ApplicationScoped
public class CodeLists {
    private final List<CodeList> lists;

    CodeLists() {
        try (var in = Objects.requireNonNull(CodeLists.class.getResourceAsStream("/reference/code-lists.json"))) {
            lists = StoredJson.mapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CodeList> all() {
        return lists;
    }

    Optional<CodeList> find(String code) {
        return lists.stream().filter(list -> list.code().equals(code)).findFirst();
    }

    /// Whether a theme is in the common list, or an owner's own: its prefix, a colon, its code. So for all lists an
    /// owner may add to.
    public boolean knowsTheme(String theme) {
        return knows("themes", theme);
    }

    boolean knowsTargetGroup(String group) {
        return knows("target-groups", group);
    }

    /// The common themes that have a term in the language of a country, in their order.
    public List<CodeList.Item> themesOf(Country country) {
        var language = language(country);
        return themes().filter(theme -> theme.labels().containsKey(language)).toList();
    }

    /// The terms of a common theme; none for an owner's own.
    public Map<String, String> themeLabels(String theme) {
        return themes().filter(item -> item.code().equals(theme))
                .findFirst()
                .map(CodeList.Item::labels)
                .orElse(Map.of());
    }

    private Stream<CodeList.Item> themes() {
        return find("themes").orElseThrow().items().stream();
    }

    /// Where the lists have no terms of a country's own, the English ones, which all have.
    private static String language(Country country) {
        return switch (country) {
            case SE -> "sv";
            case DK -> "da";
            case NO, FI, IS -> "en";
        };
    }

    private boolean knows(String list, String code) {
        return code.matches("[A-Z0-9_]{2,20}:[A-Z0-9_]{1,60}")
                || find(list).orElseThrow().items().stream()
                        .anyMatch(item -> item.code().equals(code));
    }
}
