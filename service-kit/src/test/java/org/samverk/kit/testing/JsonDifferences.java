package org.samverk.kit.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What two documents differ in, by JSON pointer. The order of members does not count.
final class JsonDifferences {

    private static final int LONGEST = 120;

    private final List<String> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<String> between(JsonNode committed, JsonNode generated) {
        var differences = new JsonDifferences();
        differences.compare(JsonPointer.empty(), committed, generated);
        return List.copyOf(differences.found);
    }

    private void compare(JsonPointer at, JsonNode committed, JsonNode generated) {
        if (committed.isMissingNode()) {
            found.add("%s added: %s".formatted(at, brief(generated)));
        } else if (generated.isMissingNode()) {
            found.add("%s removed: %s".formatted(at, brief(committed)));
        } else if (committed.isObject() && generated.isObject()) {
            var names = new LinkedHashSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            generated.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(at.appendProperty(name), committed.path(name), generated.path(name)));
        } else if (committed.isArray() && generated.isArray()) {
            for (int index = 0; index < Math.max(committed.size(), generated.size()); index++) {
                compare(at.appendIndex(index), committed.path(index), generated.path(index));
            }
        } else if (!committed.equals(generated)) {
            found.add("%s was %s, is %s".formatted(at, brief(committed), brief(generated)));
        }
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
