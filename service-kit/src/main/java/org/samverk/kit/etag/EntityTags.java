package org.samverk.kit.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Tags every representation of one aggregate with its version and a checksum of what this caller was shown, answers
/// 304 to who has it already, and points to what was created.
class EntityTags {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ObjectMapper mapper;

    EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.putSingle(HttpHeaders.VARY, "Authorization, Accept, Accept-Language");
        if (!(response.getEntity() instanceof Versioned shown) || response.getStatus() >= 300) {
            return;
        }
        var body = mapper.writeValueAsBytes(shown);
        var checksum = new CRC32();
        checksum.update(body);
        var tag = "\"%d-%08x\"".formatted(shown.version(), checksum.getValue());
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (response.getStatus() == 201 && !headers.containsKey(HttpHeaders.LOCATION)) {
            headers.putSingle(HttpHeaders.LOCATION, shown.self());
        }
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (READING.contains(request.getMethod()) && known != null && names(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
        }
    }

    private static boolean names(String header, String tag) {
        return header.trim().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::trim)
                        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
    }
}
