package org.samverk.partners.forum.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.reference.AreaRef;

/// How many arenas of each kind an area has.
@Schema(name = "ForumArena")
record Arena(
        AreaRef area,
        @Nullable String name,
        @Schema(description = "Active formal forums") long formal,
        @Schema(description = "Active informal forums") long informal,

        @Schema(description = "Both are needed; present when the area has only one of the two") @Nullable
        Warning warning) {

    @Schema(name = "ForumArenaWarning")
    enum Warning {
        ONLY_FORMAL,
        ONLY_INFORMAL
    }

    static Arena of(AreaRef area, @Nullable String name, long formal, long informal) {
        var warning = informal == 0 ? Warning.ONLY_FORMAL : formal == 0 ? Warning.ONLY_INFORMAL : null;
        return new Arena(area, name, formal, informal, warning);
    }
}
