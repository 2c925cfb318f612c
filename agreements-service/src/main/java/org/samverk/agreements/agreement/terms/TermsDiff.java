package org.samverk.agreements.agreement.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.StoredJson;

/// What differs between two versions of the terms: for machines as a JSON Patch, for people by member, with parties and
/// goals told apart by what they are, not by their place in a list.
@Schema(name = "TermsDiff")
public record TermsDiff(
        int from,
        int to,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description = "A JSON Patch (RFC 6902) that makes the first text the second")
        JsonNode operations,

        List<Difference> differences) {

    /// One thing that was added, removed or changed.
    /// @param what a member of the terms; a party or goal by its id
    @Schema(name = "TermsDifference")
    public record Difference(
            @Schema(examples = "period/end") String what,
            Change change,

            @Schema(implementation = Object.class, description = "As it was; absent when added") @Nullable
            JsonNode before,

            @Schema(implementation = Object.class, description = "As it is; absent when removed") @Nullable
            JsonNode after) {}

    @Schema(name = "TermsChange")
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    public static TermsDiff between(TermsVersion from, TermsVersion to) {
        JsonNode before = StoredJson.mapper().valueToTree(from.terms());
        JsonNode after = StoredJson.mapper().valueToTree(to.terms());
        var was = flat(before);
        var is = flat(after);
        var keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        var differences = new ArrayList<Difference>();
        for (var what : keys) {
            var old = was.get(what);
            var now = is.get(what);
            if (!Objects.equals(old, now)) {
                differences.add(new Difference(
                        what, old == null ? Change.ADDED : now == null ? Change.REMOVED : Change.CHANGED, old, now));
            }
        }
        return new TermsDiff(from.termsVersion(), to.termsVersion(), JsonDiff.asJson(before, after), differences);
    }

    private static Map<String, JsonNode> flat(JsonNode terms) {
        var flat = new LinkedHashMap<String, JsonNode>();
        terms.properties().forEach(member -> {
            switch (member.getKey()) {
                case "parties" ->
                    member.getValue()
                            .forEach(party -> flat.put(
                                    "parties/" + party.path("partnerId").asText(), party));
                case "goals" -> member.getValue().forEach(goal -> goals(goal, null, flat));
                case "period" ->
                    member.getValue().properties().forEach(day -> flat.put("period/" + day.getKey(), day.getValue()));
                case "obligations", "contributions" -> each(member, "id", flat);
                case "noticeRules" -> each(member, "partyId", flat);
                default -> flat.put(member.getKey(), member.getValue());
            }
        });
        flat.values().removeIf(value -> value.isArray() && value.isEmpty());
        return flat;
    }

    /// Each of a list by what tells it apart.
    private static void each(Map.Entry<String, JsonNode> list, String key, Map<String, JsonNode> flat) {
        list.getValue()
                .forEach(one -> flat.put(list.getKey() + "/" + one.path(key).asText("all"), one));
    }

    /// A goal without those beneath it, which speak for themselves; where it stands in the tree is part of what it is.
    private static void goals(JsonNode goal, @Nullable String parent, Map<String, JsonNode> flat) {
        var alone = goal.<ObjectNode>deepCopy();
        alone.remove("subGoals");
        if (parent != null) {
            alone.put("parentGoalId", parent);
        }
        var id = goal.path("id").asText();
        flat.put("goals/" + id, alone);
        goal.path("subGoals").forEach(sub -> goals(sub, id, flat));
    }
}
