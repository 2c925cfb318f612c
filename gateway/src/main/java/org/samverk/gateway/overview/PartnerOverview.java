package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.samverk.gateway.question.Answer;

/// Where one partner takes part, and what it owes: each part as its service shows it to this caller.
record PartnerOverview(String id, Answer partner, Lists lists) {
    static final List<Listed> LISTS = List.of(
            new Listed("collaborations", "partners", "/collaborations?partner="),
            new Listed("forums", "partners", "/forums?partner="),
            new Listed("offers", "partners", "/offers?partner="),
            new Listed("existingInitiatives", "partners", "/existing-initiatives?partner="),
            new Listed("agreements", "agreements", "/agreements?party="),
            new Listed("pilots", "agreements", "/pilots?participant="),
            new Listed("plans", "followup", "/followup-plans?reporter="),
            new Listed("overdue", "followup", "/followup-occasions?overdue=true&sort=dueDate&reporter="));

    /// The partner speaks first: without it there is nothing to show.
    Optional<Answer> refusal() {
        return partner.refusesThing()
                ? Optional.of(partner)
                : Optional.of(partner).filter(Answer::refusesCaller).or(lists::refusal);
    }

    /// Into which it was merged, which is whom its service told of instead.
    Optional<String> survivor() {
        return partner.away()
                ? Optional.empty()
                : Optional.of(partner.body().path("id").asText(id)).filter(told -> !told.equalsIgnoreCase(id));
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        if (!partner.away()) {
            json.set("partner", partner.body());
        }
        lists.writeTo(json);
        unavailable().forEach(json.putArray("unavailable")::add);
        var links = json.putObject("_links");
        Lists.link(links, "self", "/overview/partners/" + id);
        Lists.link(links, "partner", "/partners/" + id);
        lists.linkFrom(links);
        return json;
    }

    List<String> unavailable() {
        return lists.unavailable(partner);
    }
}
