package org.samverk.agreements.agreement.shown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// A state of an agreement as the journal has it, without what is not for its reader. The rest stays as it was written.
final class ToldState {
    private ToldState() {}

    static JsonNode of(JsonNode state, Actor actor) {
        var proposals = elements(state.path("proposals"))
                .map(proposal -> read(proposal, Proposal.class))
                .toList();
        var readers = new Readership(
                state.at("/terms/termsVersion").asInt(),
                proposals,
                UUID.fromString(state.at("/frame/ownerPartnerId").asText()),
                read(state.path("origin"), Origin.class));
        var told = readers.told(actor);
        return told.size() == proposals.size() ? state : without(state, readers, told, actor);
    }

    private static JsonNode without(JsonNode state, Readership readers, List<Proposal> told, Actor actor) {
        ObjectNode rest = state.deepCopy();
        var stored = rest.path("proposals").elements();
        for (var proposal : readers.proposals()) {
            stored.next();
            if (!told.contains(proposal)) {
                stored.remove();
            }
        }
        if (!readers.tells(state.at("/next/termsVersion").asInt(readers.termsVersion()), actor)) {
            rest.remove("next");
        }
        if (rest.path("standing") instanceof ObjectNode standing) {
            narrow(standing, readers, told);
        }
        return rest;
    }

    private static void narrow(ObjectNode standing, Readership readers, List<Proposal> told) {
        var audience = elements(standing.path("audience"))
                .map(id -> UUID.fromString(id.asText()))
                .toList();
        standing.set("audience", StoredJson.mapper().valueToTree(readers.audience(audience, told)));
        if (!Readership.undecided(told)) {
            standing.remove("lapsesAt");
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.valueStream();
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        return StoredJson.mapper().convertValue(json, type);
    }
}
