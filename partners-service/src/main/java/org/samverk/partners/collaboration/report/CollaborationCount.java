package org.samverk.partners.collaboration.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many collaborations are in one group, by level of commitment.
@Schema(name = "CollaborationCount")
record CollaborationCount(
        @Schema(
                description = "A level, the code of a theme, or an area as COUNTRY:LEVEL:CODE",
                examples = "DK:MUNICIPALITY:751")
        String key,

        @Schema(description = "Of an area", examples = "Aarhus") @Nullable
        String name,

        long informal,
        long committed,
        long formal,
        long total) {}
