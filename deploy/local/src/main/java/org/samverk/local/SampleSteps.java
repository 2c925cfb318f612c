package org.samverk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sample that takes several calls, one after the other: each step is a `get` or a `post` with its `body`, and may
/// `keep` values of its answer by JSON Pointer, which later steps name as `${value}`. A search may find more than was
/// meant: `where` names members that one of the items has, and that one counts as the answer.
final class SampleSteps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    private final String name;
    private final JsonNode steps;

    SampleSteps(String name, String steps) {
        try {
            this.name = name;
            this.steps = JSON.readTree(steps);
        } catch (JsonProcessingException e) {
            throw new Trouble("The sample " + name + " is not JSON", e);
        }
    }

    /// Under keys made of the sample's name and each step's place, so that taking the steps again changes nothing.
    /// @throws SampleCalls.Refused naming the step
    void take(SampleCalls calls) throws InterruptedException {
        var kept = new HashMap<String, String>();
        var number = 0;
        for (var step : steps) {
            number++;
            var key = "sample-" + name + "-" + number;
            try {
                var answer = step.has("get")
                        ? calls.get(filled(step.get("get").asText(), kept))
                        : calls.post(
                                filled(step.get("post").asText(), kept),
                                key,
                                step.has("body") ? filled(step.get("body").toString(), kept) : "");
                keep(step, meant(step, answer), kept);
            } catch (SampleCalls.Refused refused) {
                throw new SampleCalls.Refused("step " + number + " of " + name + ": " + refused.getMessage());
            }
        }
    }

    private static JsonNode meant(JsonNode step, JsonNode answer) {
        if (!step.has("where")) {
            return answer;
        }
        var wanted = step.get("where").properties();
        var found = answer.path("items")
                .valueStream()
                .filter(item ->
                        wanted.stream().allMatch(member -> member.getValue().equals(item.get(member.getKey()))))
                .toList();
        if (found.size() != 1) {
            throw new SampleCalls.Refused(found.size() + " instead of one with " + step.get("where"));
        }
        return found.getFirst();
    }

    private static void keep(JsonNode step, JsonNode answer, Map<String, String> kept) {
        step.path("keep").properties().forEach(wanted -> {
            var found = answer.at(wanted.getValue().asText());
            if (found.isMissingNode()) {
                throw new SampleCalls.Refused(
                        "the answer has no " + wanted.getValue().asText());
            }
            kept.put(wanted.getKey(), found.asText());
        });
    }

    private static String filled(String text, Map<String, String> kept) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(kept.getOrDefault(found.group(1), found.group())));
    }
}
