package org.samverk.kit.openapi.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samverk.kit.openapi.refusal.MethodCode.Call;

/// The compiled classes of the application and the kit, and what can be reached from a method of theirs. It errs on the
/// side of too much: a call may end in every class that has the method, and a branch is always taken.
final class Code {
    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final Map<Call, MethodCode> methods = new HashMap<>();
    private final Map<String, List<Call>> listeners;

    /// @param names of the classes
    /// @param listeners the methods that are told when an instance of a class is made, by its internal name
    Code(Collection<String> names, Map<String, List<Call>> listeners) {
        this.listeners = listeners;
        names.forEach(this::read);
    }

    private void read(String name) {
        var file = name.replace('.', '/') + ".class";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in != null) {
                add(ClassFile.of().parse(in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void add(ClassModel model) {
        var name = model.thisClass().asInternalName();
        classes.put(name, model);
        supertypes(model)
                .forEach(supertype -> subtypes.computeIfAbsent(supertype, _ -> new LinkedHashSet<>())
                        .add(name));
        model.methods()
                .forEach(method -> method.code()
                        .ifPresent(code -> methods.put(
                                new Call(
                                        name,
                                        method.methodName().stringValue(),
                                        method.methodType().stringValue()),
                                MethodCode.of(code))));
    }

    private static Stream<String> supertypes(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(ClassEntry::asInternalName);
    }

    Set<MethodCode> reachedFrom(Collection<Call> starts) {
        var seen = new LinkedHashSet<>(starts);
        var open = new ArrayDeque<>(starts);
        var reached = new LinkedHashSet<MethodCode>();
        while (!open.isEmpty()) {
            var method = methods.get(open.remove());
            if (method != null) {
                reached.add(method);
                method.calls().stream().flatMap(this::targets).filter(seen::add).forEach(open::add);
            }
        }
        return reached;
    }

    boolean hasRefusals(String type) {
        return methods.entrySet().stream()
                .filter(method -> method.getKey().owner().equals(type.replace('.', '/')))
                .anyMatch(method -> !method.getValue().refusals().isEmpty());
    }

    Stream<Call> constructors(String type) {
        return methods.keySet().stream()
                .filter(method -> method.isConstructor() && method.owner().equals(type.replace('.', '/')));
    }

    private Stream<Call> targets(Call call) {
        if (!classes.containsKey(call.owner())) {
            return Stream.empty();
        }
        if (call.isClassInitialiser()) {
            return Stream.of(call);
        }
        if (call.isConstructor()) {
            return Stream.concat(Stream.of(call), listeners.getOrDefault(call.owner(), List.of()).stream());
        }
        return Stream.concat(
                inherited(call).stream(), below(call.owner()).flatMap(type -> inherited(in(type, call)).stream()));
    }

    private Optional<Call> inherited(Call call) {
        var model = classes.get(call.owner());
        if (model == null || methods.containsKey(call)) {
            return Optional.of(call);
        }
        return supertypes(model)
                .map(type -> inherited(in(type, call)))
                .flatMap(Optional::stream)
                .filter(methods::containsKey)
                .findFirst();
    }

    private Stream<String> below(String type) {
        return subtypes.getOrDefault(type, Set.of()).stream()
                .flatMap(subtype -> Stream.concat(Stream.of(subtype), below(subtype)));
    }

    private static Call in(String type, Call call) {
        return new Call(type, call.name(), call.descriptor());
    }
}
