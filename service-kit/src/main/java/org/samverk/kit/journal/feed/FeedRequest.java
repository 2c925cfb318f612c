package org.samverk.kit.journal.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Where in the feed to read, and which events.
public record FeedRequest(
        @QueryParam("after")
        @DefaultValue("0")
        @Min(0)
        @Parameter(description = "The position of the last event already read; 0 from the beginning.")
        long after,

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(1000)
        @Parameter(description = "Events a batch at most, 1 to 1000; of large ones a batch holds fewer.")
        int limit,

        @QueryParam("type")
        @Parameter(
                description =
                        "Only events of this type, one of those that this feed tells; the prefix `org.samverk.` may be left out")
        @Nullable
        String type,

        @QueryParam("subject") @Parameter(description = "Only events of this aggregate.") @Nullable
        UUID subject) {
    /// As the journal has it.
    @Nullable
    String shortType() {
        return type == null || !type.startsWith(CloudEvent.TYPE_PREFIX)
                ? type
                : type.substring(CloudEvent.TYPE_PREFIX.length());
    }
}
