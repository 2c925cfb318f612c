package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;

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
        JsonNode data,

        @Schema(description = "Whose it is; told to other services only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String owner,

        @Schema(description = "How widely it is shown; told to other services only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Visibility visibility,

        @Schema(description = "Ids of those who may see it too, comma separated; told to other services only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String audience) {
    public static final String TYPE_PREFIX = "org.samverk.";

    /// Who may see what it tells of, as that is now. Told to other services only, which keep from everybody else what
    /// hangs on it. An extension's value is plain text, so the audience is its ids, comma separated.
    /// @throws IllegalArgumentException when it is not told
    public Access access() {
        if (visibility == null || audience == null) {
            throw new IllegalArgumentException("event %s does not tell who may see %s".formatted(id, subject));
        }
        return new Access(
                owner == null ? null : UUID.fromString(owner),
                visibility,
                audience.isEmpty()
                        ? Set.of()
                        : Stream.of(audience.split(",")).map(UUID::fromString).collect(Collectors.toSet()));
    }
}
