package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.acceptance.profile.Answer;
import org.samverk.acceptance.profile.ApiDocument;
import org.samverk.acceptance.profile.Operation;

/// Which operation makes what an address names, and where its answer has the id.
final class Collections {
    private static final Pattern TO_A_PARAMETER = Pattern.compile("\\{[^}]*}");

    private final Map<String, String> posts;
    private final Set<String> members;

    Collections(ApiDocument document) {
        posts = document.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .collect(Collectors.toMap(Operation::path, Operation::id));
        members = document.operations().stream().flatMap(this::above).collect(Collectors.toSet());
    }

    /// The paths to each of its parameters, from above: `/partners/{id}`, `/partners/{id}/contacts/{contactId}`.
    Stream<String> above(Operation operation) {
        return TO_A_PARAMETER
                .matcher(operation.path())
                .results()
                .map(MatchResult::end)
                .map(end -> operation.path().substring(0, end));
    }

    String postTo(String member) {
        return Objects.requireNonNull(posts.get(member.substring(0, member.lastIndexOf('/'))), member);
    }

    /// What an answer tells of the ids of members: of the one that was made, or of the newest of each
    /// list in the answer that is named like a collection beneath.
    Map<String, String> ids(Operation operation, Answer answer) {
        var ids = new HashMap<String, String>();
        var body = answer.json();
        for (var member : members) {
            var collection = member.substring(0, member.lastIndexOf('/'));
            if (collection.equals(operation.path()) && answer.status() == 201) {
                ids.put(member, body.path("id").asText());
            }
            if (collection.contains("}") && concerns(operation.path(), collection)) {
                newest(body, collection.substring(collection.lastIndexOf('/') + 1))
                        .ifPresent(id -> ids.put(member, id));
            }
        }
        return ids;
    }

    private static boolean concerns(String path, String collection) {
        return path.startsWith(collection.substring(0, collection.indexOf('}'))) || collection.startsWith(path + "/{");
    }

    private static Optional<String> newest(JsonNode body, String list) {
        return Optional.ofNullable(body.findValue(list))
                .filter(found -> found.isArray() && !found.isEmpty())
                .map(found -> found.get(found.size() - 1).path("id").asText())
                .filter(id -> !id.isEmpty());
    }
}
