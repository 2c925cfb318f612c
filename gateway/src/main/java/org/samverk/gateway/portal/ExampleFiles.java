package org.samverk.gateway.portal;

import static java.util.Map.entry;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.samverk.gateway.OwnRoutes;

/// One file of each type that can be uploaded. The document names them where it would have to show bytes.
@Singleton
class ExampleFiles {
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            entry("pdf", "application/pdf"),
            entry("odt", "application/vnd.oasis.opendocument.text"),
            entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            entry("odp", "application/vnd.oasis.opendocument.presentation"),
            entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            entry("png", "image/png"),
            entry("jpg", "image/jpeg"),
            entry("txt", "text/plain;charset=utf-8"),
            entry("csv", "text/csv;charset=utf-8"));

    private final OwnRoutes own;

    ExampleFiles(OwnRoutes own) {
        this.own = own;
    }

    void route(@Observes Router router) {
        MEDIA_TYPES.forEach((ending, mediaType) -> {
            var name = "examples/signed." + ending;
            own.get(router, "/assets/" + name, List.of(mediaType), Assets.own(name, mediaType)::answer);
        });
    }
}
