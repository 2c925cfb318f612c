package org.samverk.kit.input;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.samverk.kit.problem.FieldError;

/// A misspelt filter must not look like an empty one.
class UnknownParameters {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ResourceInfo resource, ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var known = KNOWN.computeIfAbsent(method, UnknownParameters::named);
        var errors = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldError(null, name, "unknown-parameter", "Known: " + String.join(", ", known)))
                .toList();
        if (!errors.isEmpty()) {
            throw InputRefusal.unknownParameters(errors);
        }
        request.getUriInfo().getQueryParameters().forEach(UnknownParameters::oneStorableValue);
    }

    /// An empty value would count as none, and of several all but one would be lost unsaid.
    private static void oneStorableValue(String name, List<String> values) {
        if (values.size() != 1
                || values.getFirst().isEmpty()
                || values.getFirst().indexOf('\0') >= 0) {
            throw InputRefusal.parameter(name, "wrong-value", "Give it once, with a value, or leave it out.");
        }
    }

    private static Set<String> named(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(parameter.getAnnotation(QueryParam.class).value());
        }
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .map(field -> field.getAnnotation(QueryParam.class).value())
                : Stream.empty();
    }
}
