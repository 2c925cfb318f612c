package org.samverk.agreements.pilot.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Every text a project description has had.
/// @param items newest first
@Schema(name = "ProjectDescriptionVersions")
record DescriptionVersions(List<Version> items) {

    @Schema(name = "ProjectDescriptionVersion")
    record Version(
            int textVersion,
            @Nullable Map<String, String> assignment,
            @Nullable Map<String, String> implementation,
            @Nullable Map<String, String> followup,

            @Schema(description = "When it was written") Instant since) {
        static Version of(DescriptionState state) {
            var content = state.content();
            return new Version(
                    state.textVersion(),
                    content.assignment(),
                    content.implementation(),
                    content.followup(),
                    state.updatedAt());
        }
    }
}
