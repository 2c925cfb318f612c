package org.samverk.kit.problem.edge;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What each path takes and answers, so that a request can be judged by it before anybody asks who sends it.
@Singleton
public class Endpoints {

    private static final Pattern TEMPLATE = Pattern.compile("\\{[^/{}:]+(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");

    private final List<Endpoint> endpoints = new ArrayList<>();

    Endpoints(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> Arrays.stream(type.getMethods()).forEach(method -> add(type, method)));
    }

    /// Takes the path as REST sees it, without the prefix REST is served under.
    public List<Endpoint> at(String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(trimmed(path)).matches())
                .toList();
    }

    /// For the header Allow.
    static String allowed(Collection<Endpoint> endpoints) {
        var methods = new TreeSet<>(endpoints.stream().map(Endpoint::method).toList());
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
                String path = trimmed(
                        trimmed(type.getAnnotation(Path.class).value()) + below(method.getAnnotation(Path.class)));
                var reads = types(Consumes.class, Consumes::value, method, type);
                endpoints.add(new Endpoint(
                        verb.value(),
                        pattern(path),
                        reads.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : reads,
                        types(Produces.class, Produces::value, method, type)));
            }
        }
    }

    private static <A extends Annotation> List<String> types(
            Class<A> annotation, Function<A, String[]> value, Method method, Class<?> type) {
        A said = method.isAnnotationPresent(annotation)
                ? method.getAnnotation(annotation)
                : type.getAnnotation(annotation);
        return said == null
                ? List.of()
                : Arrays.stream(value.apply(said))
                        .map(media -> media.split(";", 2)[0])
                        .toList();
    }

    private static String below(@Nullable Path path) {
        return path == null ? "" : "/" + trimmed(path.value());
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

    /// @param answers empty where REST is left to find out
    public record Endpoint(String method, Pattern path, List<String> reads, List<String> answers) {
        /// Both at once: the same path and method in several forms. Where one leaves it to REST, both do.
        Endpoint or(Endpoint other) {
            var either = answers.isEmpty() || other.answers.isEmpty();
            return new Endpoint(
                    method, path, joined(reads, other.reads), either ? List.of() : joined(answers, other.answers));
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }

        /// What is no JSON is sent as a file.
        boolean takesFiles() {
            return reads.stream().anyMatch(type -> !type.endsWith("json"));
        }

        boolean takes(String asked) {
            return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
        }
    }
}
