package org.samverk.kit.openapi.refusal;

import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.openapi.refusal.MethodCode.Call;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;

/// Which refusals each operation can come to, read out of the compiled code: those made in a method that its endpoint
/// reaches, and those that a constraint of the database stands for, where the same feature writes.
public final class RefusedBy {
    private static final String OURS = "org.samverk.";

    private final Map<String, MethodInfo> endpoints = new HashMap<>();
    private final List<Constraint> constraints;
    private final Code code;

    public RefusedBy(IndexView index) {
        for (var operation : index.getAnnotations(Operation.class)) {
            var id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                endpoints.put(id.asString(), operation.target().asMethod());
            }
        }
        code = new Code(
                index.getKnownClasses().stream()
                        .map(type -> type.name().toString())
                        .filter(name -> name.startsWith(OURS))
                        .toList(),
                listeners(index));
        index.getAllKnownSubclasses(Refusal.class).stream()
                .filter(refusal -> !refusal.isAbstract())
                .map(refusal -> refusal.name().toString())
                .filter(name -> name.startsWith(OURS) && !code.hasRefusals(name))
                .forEach(name -> {
                    throw new IllegalStateException(name + ": write status, slug and title as constants in one call");
                });
        constraints = index.getAllKnownImplementations(ConstraintNames.class).stream()
                .flatMap(this::constraints)
                .toList();
    }

    /// @param id of the operation; one without is refused by the lint of every service
    /// @param writes whether it may break a constraint of the database
    /// @throws IllegalStateException when no method is the operation's
    public Set<ProblemType> operation(@Nullable String id, boolean writes) {
        if (id == null) {
            return Set.of();
        }
        var endpoint = endpoints.get(id);
        if (endpoint == null) {
            throw new IllegalStateException(id + ": no method has this operationId, so nothing tells what it refuses");
        }
        var starts = Stream.concat(
                        Stream.of(call(endpoint)),
                        endpoint.parameterTypes().stream()
                                .filter(type -> type.kind() == Type.Kind.CLASS)
                                .map(type -> type.name().toString())
                                .filter(name -> name.startsWith(OURS))
                                .flatMap(code::constructors))
                .toList();
        var found = code.reachedFrom(starts).stream()
                .flatMap(method -> method.refusals().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (writes) {
            var feature = endpoint.declaringClass().name().packagePrefix() + ".";
            constraints.stream()
                    .filter(constraint -> feature.startsWith(constraint.feature()))
                    .forEach(constraint -> found.addAll(constraint.refusals()));
        }
        return found;
    }

    private Stream<Constraint> constraints(ClassInfo names) {
        var starts = names.methods().stream()
                .filter(method -> method.name().equals("refusal"))
                .map(RefusedBy::call)
                .toList();
        return code.reachedFrom(starts).stream()
                .map(method -> new Constraint(names.name().packagePrefix() + ".", method.refusals()));
    }

    private static Map<String, List<Call>> listeners(IndexView index) {
        return index.getAnnotations(Observes.class).stream()
                .map(observes -> observes.target().asMethodParameter())
                .collect(Collectors.groupingBy(
                        parameter -> parameter.type().name().toString().replace('.', '/'),
                        Collectors.mapping(parameter -> call(parameter.method()), Collectors.toList())));
    }

    private static Call call(MethodInfo method) {
        return new Call(
                method.declaringClass().name().toString().replace('.', '/'), method.name(), method.descriptor());
    }

    /// @param feature the package whose endpoints may break it
    private record Constraint(String feature, Set<ProblemType> refusals) {}
}
