package org.samverk.partners.forum.meeting;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;
import org.samverk.partners.forum.meeting.note.NotesStatus;

/// Which meetings to list. Filters narrow one another.
record MeetingFilter(
        @QueryParam("forum") @Parameter(description = "Id of the forum that meets") @Nullable
        UUID forum,

        @QueryParam("series") @Parameter(description = "Id that all have that were planned at once") @Nullable
        UUID series,

        @QueryParam("status") @Parameter(description = "Whether it takes place") @Nullable
        MeetingStatus status,

        @QueryParam("startsFrom")
        @Parameter(description = "An instant (RFC 3339): starts then or later", example = "2026-02-01T00:00:00Z")
        @Nullable
        Instant startsFrom,

        @QueryParam("startsBefore")
        @Parameter(description = "An instant (RFC 3339): starts before", example = "2026-03-01T00:00:00Z")
        @Nullable
        Instant startsBefore,

        @QueryParam("notes") @Parameter(description = "How far its notes have come") @Nullable
        NotesStatus notes,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
