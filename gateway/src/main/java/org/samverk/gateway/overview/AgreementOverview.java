package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.samverk.gateway.document.ApiDocument;

/// All there is to see of one agreement: each part as its service shows it to this caller.
record AgreementOverview(
        String id, Answer agreement, Answer parties, Answer plans, Answer reported, Answer next, Answer overdue) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Of the parts that every overview asks for, the one that says no; the agreement speaks first.
    Optional<Answer> refusal() {
        return Stream.of(agreement, plans, reported, next, overdue)
                .filter(Answer::refused)
                .findFirst();
    }

    ObjectNode json() {
        var json = JSON.objectNode();
        put(json, "agreement", agreement.away() ? JSON.missingNode() : agreement.body());
        if (!agreement.away()) {
            json.set("parties", partiesInOrder());
        }
        put(json, "plans", plans.items());
        put(json, "lastReport", reported.items().path(0));
        put(json, "nextOccasion", next.items().path(0));
        put(json, "overdue", overdue.body().path("total"));
        var unavailable = json.putArray("unavailable");
        away("agreements", agreement).ifPresent(unavailable::add);
        away("followup", plans, reported, next, overdue).ifPresent(unavailable::add);
        away("partners", parties).ifPresent(unavailable::add);
        var links = json.putObject("_links");
        link(links, "self", "/overview/agreements/" + id);
        link(links, "agreement", "/agreements/" + id);
        link(links, "plans", "/followup-plans?agreement=" + id);
        link(links, "occasions", "/followup-occasions?agreement=" + id);
        return json;
    }

    /// As the agreement names them, with what the register knows of each.
    private JsonNode partiesInOrder() {
        Map<String, JsonNode> known = new HashMap<>();
        parties.items().forEach(partner -> known.put(partner.path("id").asText(), partner));
        var inOrder = JSON.arrayNode();
        agreement.body().path("parties").forEach(party -> {
            var partner = known.get(party.path("partnerId").asText());
            var both = party.<ObjectNode>deepCopy();
            if (partner != null) {
                both.set("name", partner.path("name"));
                both.set("partner", partner);
            }
            inOrder.add(both);
        });
        return inOrder;
    }

    static String partyIds(Answer agreement) {
        return StreamSupport.stream(agreement.body().path("parties").spliterator(), false)
                .map(party -> party.path("partnerId").asText())
                .limit(100)
                .collect(Collectors.joining(","));
    }

    private static Optional<String> away(String service, Answer... answers) {
        return Stream.of(answers).anyMatch(Answer::away) ? Optional.of(service) : Optional.empty();
    }

    private static void put(ObjectNode json, String member, JsonNode value) {
        if (!value.isMissingNode()) {
            json.set(member, value);
        }
    }

    private static void link(ObjectNode links, String name, String path) {
        links.putObject(name).put("href", ApiDocument.BASE_PATH + path).put("method", "GET");
    }
}
