package org.samverk.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samverk.gateway.problem.Problem.WrongParameter;

/// The catalogue of every problem the suite can answer, and the one place that writes the gateway's own.
@Singleton
public class Problems {

    private static final String CATALOGUE = "/problems.json";

    private final Map<String, ProblemKind> kinds;

    Problems(ObjectMapper json) {
        this.kinds = read(json);
    }

    /// In the order of their status.
    public List<ProblemKind> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparingInt(ProblemKind::status))
                .toList();
    }

    public Optional<ProblemKind> kind(String slug) {
        return Optional.ofNullable(kinds.get(slug));
    }

    public Problem of(Refusal refusal, String detail, String instance) {
        return of(refusal, detail, instance, List.of());
    }

    private Problem of(Refusal refusal, String detail, String instance, List<WrongParameter> errors) {
        var kind = kind(refusal.slug()).orElseThrow();
        var title = kind.title().getOrDefault("en", kind.slug());
        return new Problem(kind.type(), title, kind.status(), detail, instance, errors);
    }

    public void answer(RoutingContext context, Refusal refusal, String detail) {
        answer(context, refusal, detail, List.of());
    }

    public void answer(RoutingContext context, Refusal refusal, String detail, List<WrongParameter> errors) {
        var path = Optional.ofNullable(context.request().path()).orElse("");
        var problem = of(refusal, detail, path, errors);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body(problem));
    }

    public Buffer body(Problem problem) {
        return Json.encodeToBuffer(problem);
    }

    private static Map<String, ProblemKind> read(ObjectMapper json) {
        try (var stream = Problems.class.getResourceAsStream(CATALOGUE)) {
            var byslug = new LinkedHashMap<String, ProblemKind>();
            for (var kind : json.readValue(stream, new TypeReference<List<ProblemKind>>() {})) {
                byslug.put(kind.slug(), kind);
            }
            return byslug;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
