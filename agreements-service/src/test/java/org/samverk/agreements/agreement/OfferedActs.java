package org.samverk.agreements.agreement;

import static org.samverk.agreements.agreement.AnAgreement.as;
import static org.samverk.agreements.agreement.AnAgreement.with;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.samverk.agreements.document.ADocument;
import org.samverk.kit.stored.StoredJson;

/// Holds what an agreement offers to a caller against what it takes from that caller: of what is offered some
/// well-formed body is taken, of what is not offered none is.
final class OfferedActs {
    private static final Map<String, Object> EVIDENCE =
            Map.of("evidence", Map.of("title", "Original", "reference", "2026-91"));

    /// What depends on the text or the day, not on the state or the caller.
    private static final Set<String> RULES = Set.of("/problems/not-ready-to-propose", "/problems/too-late-for-notice");
    /// What leaves something beside the agreement that another act turns on.
    private static final Set<String> LASTING = Set.of("attach");

    /// The day on which all begins, and that of the walk.
    private final List<String> days;
    /// Those of the agreement that is looked at.
    private List<String> parties = List.of();

    private final Session database;

    OfferedActs(String begin, String today, Session database) {
        this.database = database;
        days = Stream.of(today, begin).distinct().toList();
    }

    /// @param offered whether its link is there
    private record Act(String method, String path, List<Map<String, Object>> bodies, boolean offered) {
        /// The answer to the first body that is taken, or else to the last that is not.
        Response tried(String token) {
            var next = bodies.iterator();
            var answer = sent(token, next.next());
            while (next.hasNext() && !taken(answer)) {
                answer = sent(token, next.next());
            }
            return answer;
        }

        private Response sent(String token, Map<String, Object> body) {
            if (path.endsWith("/documents")) {
                return ADocument.sending(token, "application/pdf", ADocument.pdf())
                        .post(path);
            }
            var request = as(token).header("If-Match", "*");
            return (body.isEmpty() ? request : request.body(body)).request(method, path);
        }
    }

    private static boolean taken(Response response) {
        return response.statusCode() < 300;
    }

    /// @param callers their tokens, by what they are called
    /// @param scene an agreement in always the same state
    List<String> faults(Map<String, String> callers, Supplier<Response> scene) {
        var faults = new ArrayList<String>();
        var agreement = KeptAgreement.of(scene, database);
        for (var caller : callers.entrySet()) {
            for (var act : acts(agreement.address(), caller.getValue()).entrySet()) {
                if (!act.getValue().offered() && taken(act.getValue().tried(caller.getValue()))) {
                    faults.add("%s may %s, and is not offered it".formatted(caller.getKey(), act.getKey()));
                    agreement = KeptAgreement.of(scene, database);
                }
            }
        }
        for (var caller : callers.entrySet()) {
            var acts = acts(agreement.address(), caller.getValue());
            for (var name : acts.keySet().toArray(String[]::new)) {
                var act = Objects.requireNonNull(acts.get(name));
                if (act.offered()) {
                    var answer = act.tried(caller.getValue());
                    if (!taken(answer) && !RULES.contains(answer.<String>path("type"))) {
                        faults.add("%s is offered %s, and answered %d: %s"
                                .formatted(caller.getKey(), name, answer.statusCode(), answer.asString()));
                    }
                    if (LASTING.contains(name) || !agreement.restored()) {
                        agreement = KeptAgreement.of(scene, database);
                        acts = acts(agreement.address(), caller.getValue());
                    }
                }
            }
        }
        return faults;
    }

    private Map<String, Act> acts(String agreement, String token) {
        var view = as(token).get(agreement);
        return view.statusCode() == 404 ? Map.of() : acts(StoredJson.read(view.asString()));
    }

    private Map<String, Act> acts(JsonNode view) {
        var acts = new LinkedHashMap<String, Act>();
        var nothing = List.of(Map.<String, Object>of());
        post(acts, view, "propose", "proposals", nothing);
        post(acts, view, "withdraw", "withdrawals", nothing);
        post(acts, view, "cancel", "cancellations", nothing);
        post(acts, view, "amend", "amendments", amendments(view));
        parties = Stream.of("/parties", "/pendingAmendment/parties")
                .flatMap(list -> StreamSupport.stream(view.at(list).spliterator(), false))
                .map(party -> party.path("partnerId").asText())
                .distinct()
                .toList();
        var hash = Map.<String, Object>of("termsHash", hash(view));
        var decision = with(hash, Map.of("outcome", "APPROVED", "reference", "Punkt 4"));
        post(acts, view, "sign", "signatures", Stream.concat(Stream.of(hash), ofParties(hash)));
        post(acts, view, "record-signature", "recorded-signatures", onDays("signedOn", with(hash, EVIDENCE)));
        post(acts, view, "approve", "approvals", Stream.concat(Stream.of(decision), onDays("decidedOn", decision)));
        post(acts, view, "record-approval", "recorded-approvals", onDays("decidedOn", with(decision, EVIDENCE)));
        post(acts, view, "give-notice", "notices", Stream.concat(nothing.stream(), ofParties(Map.of())));
        post(acts, view, "record-notice", "recorded-notices", onDays("receivedOn", EVIDENCE));
        post(acts, view, "attach", "documents", nothing);
        put(acts, view, "update", "PATCH", "", Map.of("themes", List.of("ALCOHOL")));
        put(acts, view, "assess", "PUT", "/iop-assessment", Map.of("list", "FORUM"));
        put(acts, view, "delete", "DELETE", "", Map.of());
        parts(acts, view, "notices", "notices", Map.of(), "withdraw", "withdrawals");
        for (var list : List.of("notices", "signatures", "approvals")) {
            parts(acts, view, list, list, Map.of(), "confirm", "confirmations");
            parts(acts, view, list, list, Map.of(), "dispute", "disputes");
        }
        for (var list : List.of("signatures", "approvals")) {
            parts(acts, view, "pendingAmendment/" + list, list, Map.of(), "confirm", "confirmations");
            parts(acts, view, "pendingAmendment/" + list, list, Map.of(), "dispute", "disputes");
        }
        parts(acts, view, "commitments", "obligations", Map.of("outcome", "FULFILLED"), "settle", "outcomes");
        return acts;
    }

    private static void post(
            Map<String, Act> acts, JsonNode view, String link, String noun, Stream<Map<String, Object>> bodies) {
        post(acts, view, link, noun, bodies.toList());
    }

    private static void post(
            Map<String, Act> acts, JsonNode view, String link, String noun, List<Map<String, Object>> bodies) {
        acts.put(link, new Act("POST", at(view) + "/" + noun, bodies, offered(view, link)));
    }

    private static void put(
            Map<String, Act> acts, JsonNode view, String link, String method, String path, Map<String, Object> body) {
        acts.put(link, new Act(method, at(view) + path, List.of(body), offered(view, link)));
    }

    /// What is done with each member of a list the view shows.
    private static void parts(
            Map<String, Act> acts,
            JsonNode view,
            String list,
            String collection,
            Map<String, Object> body,
            String link,
            String noun) {
        var parts = view.at("/" + list);
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var id = part.path(part.has("id") ? "id" : "obligationId").asText();
            var path = "%s/%s/%s/%s".formatted(at(view), collection, id, noun);
            acts.put("%s[%d]/%s".formatted(list, i, link), new Act("POST", path, List.of(body), offered(part, link)));
        }
    }

    private static boolean offered(JsonNode there, String link) {
        return there.path("_links").has(link);
    }

    private static String at(JsonNode view) {
        return AnAgreement.AGREEMENTS + "/" + view.path("id").asText();
    }

    private static String hash(JsonNode view) {
        var undecided = view.at("/pendingAmendment/concluded").asText().equals("false");
        return view.at(undecided ? "/pendingAmendment/termsHash" : "/termsHash").asText();
    }

    /// From today, from its last day, and from the day all begins.
    private Stream<Map<String, Object>> amendments(JsonNode view) {
        var terms = StoredJson.mapper().convertValue(view.path("terms"), new TypeReference<Map<String, Object>>() {});
        var body = Map.<String, Object>of("terms", with(terms, Map.of("localTerm", "tillæg")));
        var from = Stream.of(view.path("inForceUntil").asText(), days.getLast())
                .filter(day -> !day.isEmpty())
                .map(day -> with(body, Map.of("inForceFrom", day)));
        return Stream.concat(Stream.of(body), from);
    }

    private Stream<Map<String, Object>> ofParties(Map<String, Object> body) {
        return parties.stream().map(party -> with(body, Map.of("partnerId", party)));
    }

    private Stream<Map<String, Object>> onDays(String member, Map<String, Object> body) {
        return days.stream().flatMap(day -> ofParties(with(body, Map.of(member, day))));
    }
}
