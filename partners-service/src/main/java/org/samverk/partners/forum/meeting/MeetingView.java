package org.samverk.partners.forum.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.meeting.content.Recurrence;
import org.samverk.partners.forum.meeting.decision.DecisionView;
import org.samverk.partners.forum.meeting.note.NotesView;

/// A meeting with its notes and decisions, as shown to a caller; `_links` are what this caller may do now.
///
/// @param added beneath it by the request that is answered
@Schema(name = "Meeting")
public record MeetingView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true) MeetingStatus status,
        UUID forumId,
        @Schema(readOnly = true) MeetingForum forum,
        Visibility visibility,
        @Nullable Map<String, String> title,
        Instant start,
        Instant end,

        @Schema(
                readOnly = true,
                description = "Whose time of day a series keeps: that of the forum",
                examples = "Europe/Stockholm")
        String timeZone,

        @Nullable Recurrence recurrence,

        @Schema(readOnly = true, description = "The same for all that were planned at once") @Nullable
        UUID seriesId,

        @Nullable String place,
        @Nullable String link,
        List<String> agendaItems,

        @Schema(
                readOnly = true,
                description =
                        "Their text is read by the owners of the forum alone until they are shared; absent while there are none")
        @Nullable
        NotesView notes,

        @Schema(readOnly = true, description = "At most 100, in the order they were recorded")
        List<DecisionView> decisions,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @JsonIgnore @Nullable String added,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    /// The forum that meets, with its name where the reader may see it.
    @Schema(name = "MeetingForum")
    record MeetingForum(UUID id, @Nullable Map<String, String> name) {}

    /// Where the request that is answered led: to what it added, else to the meeting.
    @Override
    public String self() {
        return added == null ? self(id) : self(id) + "/" + added;
    }

    static String self(UUID id) {
        return "/samverk/v1/meetings/" + id;
    }

    static MeetingView of(MeetingRow row, Actor actor, Instant at) {
        var state = row.state();
        var content = state.content();
        var links = MeetingLinks.of(row, actor);
        return new MeetingView(
                row.id(),
                row.version(),
                state.status(),
                content.forumId(),
                new MeetingForum(content.forumId(), row.forumName()),
                content.seenBy(),
                content.title(),
                content.start(),
                content.end(),
                state.of().timeZone(),
                content.recurrence(),
                state.seriesId(),
                content.place(),
                content.link(),
                content.agendaItems(),
                NotesView.of(row, actor),
                state.decisions().stream()
                        .map(one -> DecisionView.of(one, row, links))
                        .toList(),
                state.createdAt(),
                state.updatedAt(),
                state.added(),
                links.ofTheMeeting(at));
    }
}
