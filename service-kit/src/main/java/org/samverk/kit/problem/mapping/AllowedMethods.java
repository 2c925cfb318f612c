package org.samverk.kit.problem.mapping;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a path takes, for the header Allow, which RFC 9110 asks for with 405 and Quarkus leaves out.
@Singleton
class AllowedMethods {

    private static final Pattern TEMPLATE = Pattern.compile("\\{[^/{}:]+(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");

    private final List<Endpoint> endpoints = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> Arrays.stream(type.getMethods()).forEach(method -> add(type, method)));
    }

    /// Takes the path as REST sees it, without the prefix REST is served under.
    String at(String path) {
        Set<String> methods = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.path().matcher(trimmed(path)).matches()) {
                methods.add(endpoint.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private void add(Class<?> type, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                String path = trimmed(type.getAnnotation(Path.class).value()) + below(method.getAnnotation(Path.class));
                endpoints.add(new Endpoint(verb.value(), pattern(path)));
            }
        }
    }

    private static String below(@Nullable Path path) {
        return path == null || trimmed(path.value()).isEmpty() ? "" : "/" + trimmed(path.value());
    }

    private static Pattern pattern(String path) {
        var regex = new StringBuilder();
        var templates = TEMPLATE.matcher(path);
        int end = 0;
        while (templates.find()) {
            regex.append(Pattern.quote(path.substring(end, templates.start())));
            regex.append(
                    templates.group(1) == null
                            ? "[^/]+"
                            : "(?:" + templates.group(1).strip() + ")");
            end = templates.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(path.substring(end))).toString());
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private record Endpoint(String method, Pattern path) {}
}
