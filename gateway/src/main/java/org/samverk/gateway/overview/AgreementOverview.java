package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.question.Answer;

/// All there is to see of one agreement: each part as its service shows it to this caller.
record AgreementOverview(String id, Answer agreement, Answer parties, Followup followup) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// The agreement speaks first: without it there is nothing to show. Any other part only says whether the caller may
    /// ask at all.
    Optional<Answer> refusal() {
        return agreement.refusesThing()
                ? Optional.of(agreement)
                : Stream.concat(Stream.of(agreement, parties), followup.answers())
                        .filter(Answer::refusesCaller)
                        .findFirst();
    }

    ObjectNode json() {
        var json = JSON.objectNode();
        if (!agreement.away()) {
            json.set("agreement", agreement.body());
            json.set("parties", partiesInOrder());
        }
        put(json, "plans", followup.plans().items());
        followup.lastReport().ifPresent(report -> json.set("lastReport", report));
        followup.nextOccasion().ifPresent(occasion -> json.set("nextOccasion", occasion));
        put(json, "overdue", followup.overdue().body().path("total"));
        unavailable().forEach(json.putArray("unavailable")::add);
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
        parties.each().forEach(partner -> known.put(partner.path("id").asText(), partner));
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

    /// Empty when there is nobody to ask for.
    static String partyIds(Answer agreement) {
        return agreement
                .body()
                .path("parties")
                .valueStream()
                .map(party -> party.path("partnerId").asText())
                .limit(100)
                .collect(Collectors.joining(","));
    }

    /// Which services left a question unanswered.
    List<String> unavailable() {
        return Stream.of(
                        away("agreements", Stream.of(agreement)),
                        away("followup", followup.answers()),
                        away("partners", Stream.of(parties)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> away(String service, Stream<Answer> answers) {
        return answers.anyMatch(Answer::away) ? Optional.of(service) : Optional.empty();
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
