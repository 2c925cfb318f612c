package org.samverk.acceptance.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.samverk.acceptance.Patience;
import org.samverk.acceptance.profile.Answer;
import org.samverk.acceptance.profile.ApiDocument;
import org.samverk.acceptance.profile.Call;
import org.samverk.acceptance.profile.Operation;

/// Calls operations by their examples, each on a thing of its own that earlier calls made; reading shares things.
final class Run {
    static final String BASE = "/samverk/v1";

    private final Map<String, Operation> operations;
    private final Collections collections;
    private final Told told;
    private final Preparations preparations = new Preparations();
    private final StandIns standIns = new StandIns(this);
    private final Map<String, Thing> read = new HashMap<>();
    private final Set<String> called = new HashSet<>();

    Run(ApiDocument document) {
        operations = document.operations().stream().collect(Collectors.toMap(Operation::id, one -> one));
        collections = new Collections(document);
        told = new Told(document);
    }

    Set<String> called() {
        return Set.copyOf(called);
    }

    /// @return what came of it, when all that goes before it is done
    Answer call(Asking asking) {
        var operation = asking.operation();
        var steps = preparations.stepsTo(operation.id());
        var before = steps.subList(0, steps.size() - 1);
        var thing = operation.method().equals("GET")
                ? read.computeIfAbsent(before + operation.path().replaceAll("[^{]*$", ""), _ -> new Thing(standIns::of))
                : new Thing(standIns::of);
        if (thing.isNew()) {
            before.forEach(step -> make(step, thing));
        }
        return call(asking, steps.getLast().user(), thing);
    }

    /// @param to an operation, done with all that goes before it; or a step as it stands
    /// @return what the last one answers
    JsonNode make(String to, Thing thing) {
        var steps = operations.containsKey(to) ? preparations.stepsTo(to) : List.of(Step.of(to));
        steps.subList(0, steps.size() - 1).forEach(step -> make(step, thing));
        return make(steps.getLast(), thing).json();
    }

    private Answer make(Step step, Thing thing) {
        var asking = Asking.of(Objects.requireNonNull(operations.get(step.operation()), step.operation()), step.body());
        var answer = call(asking, step.user(), thing);
        assertEquals(2, answer.status() / 100, () -> "Before it, " + asking + " answered " + answer.text());
        return answer;
    }

    private Answer call(Asking asking, String user, Thing thing) {
        var operation = asking.operation();
        makeWhatIsAbove(operation, thing);
        var request = asking.about(thing).as(user);
        var answer = operation.id().equals("importMeasurements") ? sentWhenThereIsRoom(request) : request.send();
        called.add(operation.id());
        assertEquals(
                List.of(),
                told.faults(operation, answer),
                () -> asking + " answered " + answer.status() + " " + answer.text());
        if (answer.status() / 100 == 2 && answer.header("Content-Type").startsWith(Asking.JSON)) {
            thing.learn(asking.exampleOf(answer.status()), answer.json());
            collections.ids(operation, answer).forEach(thing::put);
        }
        return answer;
    }

    /// A few files are received at once; whoever brings one more is asked to come again.
    private static Answer sentWhenThereIsRoom(Call request) {
        var answer = request.send();
        for (var tries = 0; tries < 100 && answer.status() == 503; tries++) {
            Patience.pause();
            answer = request.send();
        }
        return answer;
    }

    /// All that its address names, as far as it is not there.
    private void makeWhatIsAbove(Operation operation, Thing thing) {
        collections.above(operation).filter(path -> !thing.has(path)).forEach(path -> {
            var standIn = standIns.inAddress(path.substring(BASE.length()), thing);
            standIn.ifPresentOrElse(id -> thing.put(path, id), () -> make(collections.postTo(path), thing));
            assertTrue(thing.has(path), () -> path + " is not made by what is answered there");
        });
    }
}
