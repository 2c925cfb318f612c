package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samverk.gateway.document.ApiDocument;
import org.samverk.gateway.question.Answer;
import org.samverk.gateway.question.Services;

/// The first of every list about one thing, and how many there are.
record Lists(String thing, List<Listed> lists, List<Answer> answers) {
    private static final String FIRST = "&limit=20&count=true";

    static Future<Lists> ask(Services services, List<Listed> lists, String thing, HttpServerRequest caller) {
        var asked = lists.stream()
                .map(list -> services.ask(list.service(), list.about(thing) + FIRST, caller))
                .toList();
        return Future.all(asked)
                .map(_ -> new Lists(
                        thing, lists, asked.stream().map(Future::result).toList()));
    }

    Optional<Answer> refusal() {
        return answers.stream().filter(Answer::refusesCaller).findFirst();
    }

    /// Which services left a question unanswered.
    /// @param register what partners-service said of the thing itself
    List<String> unavailable(Answer register) {
        var ofLists = IntStream.range(0, lists.size())
                .filter(each -> answers.get(each).away())
                .mapToObj(each -> lists.get(each).service());
        return Stream.concat(Stream.of("partners").filter(_ -> register.away()), ofLists)
                .distinct()
                .sorted()
                .toList();
    }

    void writeTo(ObjectNode json) {
        for (var each = 0; each < lists.size(); each++) {
            var answer = answers.get(each);
            if (!answer.away()) {
                var list = json.putObject(lists.get(each).name());
                list.set("total", answer.body().path("total"));
                list.set("items", answer.items());
            }
        }
    }

    void linkFrom(ObjectNode links) {
        lists.forEach(list -> link(links, list.name(), list.about(thing)));
    }

    static void link(ObjectNode links, String name, String path) {
        links.putObject(name).put("href", ApiDocument.BASE_PATH + path).put("method", "GET");
    }
}
