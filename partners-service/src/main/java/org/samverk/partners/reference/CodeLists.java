package org.samverk.partners.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samverk.kit.stored.StoredJson;

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
    boolean knowsTheme(String theme) {
        return knows("themes", theme);
    }

    boolean knowsTargetGroup(String group) {
        return knows("target-groups", group);
    }

    private boolean knows(String list, String code) {
        return code.matches("[A-Z0-9_]{2,20}:[A-Z0-9_]{1,60}")
                || find(list).orElseThrow().items().stream()
                        .anyMatch(item -> item.code().equals(code));
    }
}
