package org.samverk.gateway.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.question.Answer;

/// What each list answered to one search.
record Found(Search search, Map<Searched, Answer> answers) {

    /// Whether the caller may ask at all.
    Optional<Answer> refusal() {
        return answers.values().stream().filter(Answer::refusesCaller).findFirst();
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        hits().sorted().limit(search.limit()).forEach(hit -> hit.writeTo(items.addObject(), search.languages()));
        truncated().map(Enum::name).forEach(json.putArray("truncatedTypes")::add);
        unavailable().forEach(json.putArray("unavailable")::add);
        var links = json.putObject("_links");
        link(links, "self", "/search?" + search.query());
        answers.forEach((type, answer) -> {
            if (!answer.items().isEmpty()) {
                link(links, type.path().substring(1), type.path() + "?q=" + encoded(search.words()));
            }
        });
        return json;
    }

    /// Of which more has the words than was asked for, so that a closer title may be among the rest.
    private Stream<Searched> truncated() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().hasMore())
                .map(Map.Entry::getKey);
    }

    /// Which services left a question unanswered.
    Stream<String> unavailable() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().away())
                .map(answer -> answer.getKey().service())
                .distinct()
                .sorted();
    }

    private Stream<Hit> hits() {
        return answers.entrySet().stream()
                .flatMap(answer -> answer.getValue().each().map(item -> Hit.of(answer.getKey(), item, search.words())));
    }

    private static void link(ObjectNode links, String name, String path) {
        links.putObject(name).put("href", ApiDocument.BASE_PATH + path).put("method", "GET");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
