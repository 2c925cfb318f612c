package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event of a feed: a CloudEvent 1.0 with the extensions `sequence` and `position`.
@Schema(name = "ChangeEvent")
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudEvent(
        String specversion,
        UUID id,

        @Schema(description = "Which service tells it", examples = "/samverk/v1/events/partners")
        String source,

        @Schema(examples = "org.samverk.partner.registered") String type,

        @Schema(description = "Id of the aggregate that changed")
        String subject,

        Instant time,
        @Nullable String datacontenttype,

        @Schema(
                description = "The form `data` has: rises when members change their meaning or are gone",
                examples = "urn:samverk:partner:1")
        @Nullable
        String dataschema,

        @Schema(
                description = "The aggregate's version after the change; a gap is what the reader may not see",
                examples = "1")
        String sequence,

        @Schema(description = "Place in the feed: ask for what comes after it")
        long position,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The state after the change; absent in `.hidden`")
        @Nullable
        JsonNode data) {
    static final String TYPE_PREFIX = "org.samverk.";
}
