package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What was sent before must still be taken, and no more may be answered than was told of: a schema breaks callers in
/// a request where it narrows, in a response where it widens. A component is named once, with the first operation.
final class SchemaBreaks {

    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private final JsonNode published;
    private final JsonNode present;
    private final Set<List<?>> compared = new HashSet<>();
    private final Set<List<?>> underWay = new HashSet<>();
    private final Map<String, String> found = new LinkedHashMap<>();

    SchemaBreaks(JsonNode published, JsonNode present) {
        this.published = published;
        this.present = present;
    }

    Collection<String> found() {
        return found.values();
    }

    void report(Place place, String what) {
        var line = place + ": " + what;
        var whole = place.operation() + " " + line;
        found.putIfAbsent(place.shared() ? line : whole, whole);
    }

    void report(String operation, String what) {
        var line = operation + ": " + what;
        found.put(line, line);
    }

    void compare(Place place, JsonNode before, JsonNode after) {
        var name = Shape.name(before);
        if (name.isPresent() && name.equals(Shape.name(after))) {
            compareComponents(place, name.get());
            if (!before.equals(after)) {
                compareTypes(place, Shape.of(before, published), Shape.of(after, present));
            }
            return;
        }
        var pair = List.of(place.direction(), before, after);
        if (underWay.add(pair)) {
            compare(place, Shape.of(before, published), Shape.of(after, present));
            underWay.remove(pair);
        }
    }

    private void compareComponents(Place place, String name) {
        if (compared.add(List.of(place.direction(), name))) {
            compare(place.in(name), Shape.ofComponent(name, published), Shape.ofComponent(name, present));
        }
    }

    private void compare(Place place, Shape before, Shape after) {
        if (!place.isRequest()
                && before.alternatives().isEmpty()
                && !after.alternatives().isEmpty()) {
            after.alternatives().values().forEach(one -> compare(place, before, Shape.of(one, present)));
            return;
        }
        compareTypes(place, before, after);
        if (after.isOtherThan(before)) {
            return;
        }
        compareValues(place, before, after);
        if (place.isRequest()) {
            compareLimits(place, before, after);
        }
        compareMembers(place, before, after);
        compareIfEither(place.at("[]"), before.get("items"), after.get("items"));
        compareIfEither(place.at(".*"), before.get("additionalProperties"), after.get("additionalProperties"));
        compareAlternatives(place, before, after);
        var outer = place.isRequest() ? after : before;
        if (before.get("if").equals(after.get("if"))) {
            compareIfEither(place, before.get("then"), after.get("then"));
        } else if (outer.has("if")) {
            report(place, "told apart in another way");
        }
    }

    private void compareTypes(Place place, Shape before, Shape after) {
        var outer = place.isRequest() ? after : before;
        var inner = place.isRequest() ? before : after;
        var isAny = outer.types().isEmpty();
        if (!isAny && (inner.types().isEmpty() || !outer.types().containsAll(inner.types()))) {
            report(place, "type was %s, is %s".formatted(said(before.types()), said(after.types())));
        }
        if (outer.has("format") && !outer.get("format").equals(inner.get("format"))) {
            reportChange(place, "format", before, after);
        }
    }

    private void compareValues(Place place, Shape before, Shape after) {
        if (place.isRequest() && after.isClosedList()) {
            if (before.isClosedList()) {
                missing(before.values(), after.values()).forEach(value -> report(place, value + " gone"));
            } else {
                report(place, "only some values taken");
            }
        } else if (!place.isRequest() && before.isClosedList()) {
            if (after.isClosedList()) {
                missing(after.values(), before.values()).forEach(value -> report(place, value + " added"));
            } else if (!after.has("x-extensible-enum")) {
                report(place, "any value answered");
            }
        }
    }

    private void compareLimits(Place place, Shape before, Shape after) {
        UPPER.stream()
                .filter(limit -> after.has(limit) && (!before.has(limit) || step(limit, before, after) < 0))
                .forEach(limit -> reportChange(place, limit, before, after));
        LOWER.stream()
                .filter(limit -> after.has(limit))
                .filter(limit -> isNewBound(limit, before) || step(limit, before, after) > 0)
                .forEach(limit -> reportChange(place, limit, before, after));
        Stream.of("pattern", "multipleOf")
                .filter(keyword -> after.has(keyword) && !after.get(keyword).equals(before.get(keyword)))
                .forEach(keyword -> reportChange(place, keyword, before, after));
    }

    private void compareMembers(Place place, Shape before, Shape after) {
        var now = after.members();
        before.members().forEach((name, member) -> {
            var kept = now.get(name);
            if (kept == null) {
                report(place.at("." + name), "gone");
                return;
            }
            compare(place.at("." + name), member, kept);
            if (place.isRequest() && isReadOnly(kept, present) && !isReadOnly(member, published)) {
                report(place.at("." + name), "read only");
            }
        });
        if (place.isRequest()) {
            missing(after.required(), before.required()).stream()
                    .filter(name -> !isReadOnly(now.getOrDefault(name, ANYTHING), present))
                    .forEach(name -> report(place.at("." + name), "required"));
            if (isRefusing(after) && !isRefusing(before)) {
                report(place, "other members refused");
            }
        } else {
            missing(before.required(), after.required()).stream()
                    .filter(now::containsKey)
                    .forEach(name -> report(place.at("." + name), "not always there"));
        }
    }

    /// What is told apart by a discriminator may grow, as codes do: new events come with new versions.
    private void compareAlternatives(Place place, Shape before, Shape after) {
        var known = before.alternatives();
        var now = after.alternatives();
        known.forEach((name, schema) -> {
            var kept = now.get(name);
            if (kept == null) {
                report(place, name + " gone");
            } else {
                compare(place, schema, kept);
            }
        });
        if (!place.isRequest() && !known.isEmpty() && !before.has("discriminator")) {
            missing(now.keySet(), known.keySet()).forEach(name -> report(place, name + " added"));
        }
    }

    private void compareIfEither(Place place, JsonNode before, JsonNode after) {
        if (before.isObject() || after.isObject()) {
            compare(place, before.isObject() ? before : ANYTHING, after.isObject() ? after : ANYTHING);
        }
    }

    private void reportChange(Place place, String keyword, Shape before, Shape after) {
        report(place, "%s was %s, is %s".formatted(keyword, said(before, keyword), said(after, keyword)));
    }

    private static boolean isReadOnly(JsonNode schema, JsonNode document) {
        return Shape.of(schema, document).get("readOnly").asBoolean();
    }

    private static boolean isRefusing(Shape shape) {
        return shape.get("additionalProperties").isBoolean()
                && !shape.get("additionalProperties").asBoolean();
    }

    /// Nothing is shorter than 0, but numbers are less.
    private static boolean isNewBound(String limit, Shape before) {
        return !before.has(limit) && limit.endsWith("imum");
    }

    private static int step(String limit, Shape before, Shape after) {
        return after.get(limit).decimalValue().compareTo(before.get(limit).decimalValue());
    }

    private static String said(Shape shape, String keyword) {
        return shape.has(keyword) ? shape.get(keyword).asText() : "none";
    }

    private static String said(Set<String> types) {
        return types.isEmpty() ? "any" : String.join(" or ", new TreeSet<>(types));
    }

    private static Set<String> missing(Set<String> of, Set<String> in) {
        var missing = new TreeSet<>(of);
        missing.removeAll(in);
        return missing;
    }
}
