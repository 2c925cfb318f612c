package org.samverk.kit.download;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Calendars and tables are kept as files: named after the last part of the path, unless they have a name.
class Attachments {
    private static final Map<String, String> ENDINGS = Map.of(CalendarText.MEDIA_TYPE, ".ics", "text/csv", ".csv");

    @ServerResponseFilter
    public void name(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        var ending = type == null ? null : ENDINGS.get(type.getType() + "/" + type.getSubtype());
        if (ending == null || response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            return;
        }
        var path = request.getUriInfo().getPath();
        var name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_-]", "_");
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s%s\"".formatted(name, ending));
    }
}
