package org.samverk.kit.testing.access;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks a table of who may do what: sends every act as every caller, to something that nothing was done to, and holds
/// against the cell what is answered, what the links offered before, and whether anything is different afterwards.
public final class AccessWalk {
    private final AccessTable table;
    private final Map<String, Scene> scenes = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, Function<Response, Object>> values = new HashMap<>();
    private final Map<String, String> needed = new HashMap<>();
    private Predicate<Operation> mine = _ -> true;
    private @Nullable Map<String, Operation> published;

    private AccessWalk(AccessTable table) {
        this.table = table;
        values.put("id", scene -> scene.path("id"));
    }

    /// @param table two lines of heading say whose user calls and in which role; every further line names an act and
    ///     says what each caller is answered, as `201` or `403y`
    public static AccessWalk of(String table) {
        return new AccessWalk(AccessTable.of(table));
    }

    /// @param whose as in the heading
    /// @param claim as in a token
    public AccessWalk organisation(String whose, String claim) {
        organisations.put(whose, claim);
        return this;
    }

    /// What stands for a parameter in path or query; `id` is that of the scene.
    public AccessWalk parameter(String name, Function<Response, Object> value) {
        values.put(name, value);
        return this;
    }

    /// That an operation wants this parameter, as one of several of which the document says none is required.
    public AccessWalk needs(String operation, String parameter) {
        needed.put(operation, parameter);
        return this;
    }

    /// An act on something, that sends nothing.
    /// @param link that offers it; absent where none does
    /// @param set makes that something, and answers its representation
    public AccessWalk act(String act, @Nullable String link, Supplier<Response> set) {
        scenes.put(act, new Scene(set, null, link));
        return this;
    }

    public AccessWalk act(String act, @Nullable String link, Supplier<Response> set, Function<Response, Object> body) {
        scenes.put(act, new Scene(set, body, link));
        return this;
    }

    /// An act on nothing that was there before.
    public AccessWalk act(String act, Supplier<Object> body) {
        scenes.put(act, new Scene(null, _ -> body.get(), null));
        return this;
    }

    /// This walk is about what lies under these paths only.
    public AccessWalk under(String... paths) {
        mine = mine.and(operation -> lies(operation, paths));
        return this;
    }

    /// This walk is about all but what lies under these paths: other walks are.
    public AccessWalk allBut(String... paths) {
        mine = mine.and(operation -> !lies(operation, paths));
        return this;
    }

    private static boolean lies(Operation operation, String... paths) {
        return Stream.of(paths)
                .map("/samverk/v1"::concat)
                .anyMatch(path ->
                        operation.path().equals(path) || operation.path().startsWith(path + "/"));
    }

    public Stream<String> acts() {
        return table.rows().keySet().stream();
    }

    /// What is missing on either side: operations without a line, lines without an operation, scenes without a line.
    public List<String> gaps() {
        var operations = published().entrySet().stream()
                .filter(operation -> mine.test(operation.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var lines = acts().map(AccessTable::operation).collect(Collectors.toSet());
        return Stream.of(
                        without(operations, lines, "no line for "),
                        without(lines, operations, "no operation "),
                        without(scenes.keySet(), table.rows().keySet(), "no line for the scene "))
                .flatMap(gaps -> gaps)
                .toList();
    }

    /// Asked for once: it is a large document.
    private Map<String, Operation> published() {
        if (published == null) {
            published = Operation.published();
        }
        return published;
    }

    private static Stream<String> without(Set<String> these, Set<String> those, String complaint) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left.stream().map(complaint::concat);
    }

    /// Every way in which the application differs from the line of this act; none when all is well.
    public List<String> faults(String act) {
        var name = AccessTable.operation(act);
        var operation = Objects.requireNonNull(published().get(name), act).asking(needed.get(name));
        var scene = scenes.getOrDefault(act, Scene.NONE);
        var faults = new ArrayList<String>();
        @Nullable Stage stage = null;
        @Nullable String known = null;
        for (var cell : table.row(act).entrySet()) {
            if (stage == null) {
                stage = Stage.of(operation, scene, values);
            }
            var answer = cell.getValue();
            var one = new Cell(stage, cell.getKey().token(organisations), known);
            var found = one.faults(answer);
            known = one.left();
            found.forEach(fault -> faults.add("%s as %s: %s".formatted(act, cell.getKey(), fault)));
            if (!found.isEmpty() || (answer.done() && operation.writes())) {
                stage = null;
                known = null;
            }
        }
        return faults;
    }
}
