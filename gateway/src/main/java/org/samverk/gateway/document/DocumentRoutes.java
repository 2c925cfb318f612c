package org.samverk.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.samverk.gateway.GatewayConfig;
import org.samverk.gateway.OwnRoutes;
import org.samverk.gateway.Representation;

@Singleton
class DocumentRoutes {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String OPENAPI = ApiDocument.BASE_PATH + "/openapi";

    private final OwnRoutes own;
    private final Compressed json;
    private final Compressed yaml;
    private final Representation apiInfo;
    private final Representation catalogue;

    DocumentRoutes(OwnRoutes own, ApiDocument document, GatewayConfig config, ObjectMapper mapper) {
        this.own = own;
        this.json = Compressed.of(Representation.of(JSON, document.json()));
        this.yaml = Compressed.of(Representation.of(YAML, document.yaml()));
        this.apiInfo = Representation.of(JSON, write(mapper, ApiInfo.of(document, config.publicUrl())));
        this.catalogue = Representation.of("application/linkset+json", write(mapper, linkset(config)));
    }

    void route(@Observes Router router) {
        own.operation(router, OPENAPI, List.of(JSON, YAML, "application/openapi+json"), context -> {
            context.response().putHeader("Vary", "Accept");
            (YAML.equals(context.getAcceptableContentType()) ? yaml : json).answer(context);
        });
        own.operation(router, OPENAPI + ".json", List.of(JSON), this::answerJson);
        own.operation(router, OPENAPI + ".yaml", List.of(YAML), yaml::answer);
        own.operation(router, ApiDocument.BASE_PATH + "/api-info", List.of(JSON), apiInfo::answer);
        own.get(router, "/.well-known/api-catalog", List.of("application/linkset+json", JSON), catalogue::answer);
    }

    private void answerJson(RoutingContext context) {
        json.answer(context);
    }

    /// RFC 9727: one place from which a machine finds everything else.
    private static Map<String, Object> linkset(GatewayConfig config) {
        var base = config.publicUrl() + ApiDocument.BASE_PATH;
        return Map.of(
                "linkset",
                List.of(Map.of(
                        "anchor", base,
                        "service-desc", List.of(link(base + "/openapi", JSON), link(base + "/openapi.yaml", YAML)),
                        "service-doc", List.of(link(config.publicUrl() + "/reference/", "text/html")),
                        "service-meta", List.of(link(base + "/api-info", JSON)),
                        "status", List.of(link(base + "/status", JSON)))));
    }

    private static Map<String, String> link(String href, String type) {
        return Map.of("href", href, "type", type);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
