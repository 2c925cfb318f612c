package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What operations are called on one after the other: what is really there for the ids the document's examples have.
final class Thing {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ID = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\b(\\p{XDigit}{64}|\\d{8}|" + DAY + ")\\b");

    private final UnaryOperator<String> standIns;
    private final Map<String, String> byExample = new HashMap<>();
    private final Map<String, String> byPath = new HashMap<>();

    /// @param standIns for what nothing was learned of
    Thing(UnaryOperator<String> standIns) {
        this.standIns = standIns;
    }

    boolean isNew() {
        return byPath.isEmpty();
    }

    /// The same text, about what is really there: ids, hashes, numbers in registers, and days.
    String real(String text) {
        return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(standIn(found.group())));
    }

    private String standIn(String example) {
        var known = byExample.get(example);
        if (known == null) {
            known = standIns.apply(example);
            byExample.put(example, known);
        }
        return known;
    }

    /// Whatever stands in an answer where its example has an id or a hash, stands for it from now on.
    void learn(JsonNode example, JsonNode answer) {
        if (example.isTextual() && answer.isTextual() && isId(example.asText())) {
            byExample.put(example.asText(), answer.asText());
        }
        example.properties().forEach(member -> learn(member.getValue(), answer.path(member.getKey())));
        if (example.isArray()) {
            for (var i = 0; i < example.size(); i++) {
                learn(example.get(i), answer.path(i));
            }
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches() && !DAY.matcher(text).matches();
    }

    boolean has(String path) {
        return byPath.containsKey(path);
    }

    void put(String path, String id) {
        byPath.put(path, id);
    }

    /// With ids in the place of its parameters.
    String address(String path) {
        var start = path.lastIndexOf('{');
        if (start < 0) {
            return path;
        }
        var end = path.indexOf('}', start) + 1;
        var id = byPath.getOrDefault(path.substring(0, end), path.substring(start, end));
        return address(path.substring(0, start)) + id + path.substring(end);
    }
}
