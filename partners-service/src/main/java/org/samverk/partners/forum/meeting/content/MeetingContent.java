package org.samverk.partners.forum.meeting.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;
import org.samverk.partners.forum.meeting.series.PlannedSeries.Planned;

/// What is said of a meeting, its notes and decisions apart: the body of POST and PUT, and part of the stored state.
@Schema(name = "MeetingContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "status",
    "forum",
    "timeZone",
    "seriesId",
    "notes",
    "decisions",
    "createdAt",
    "updatedAt",
    "_links"
})
public record MeetingContent(
        @Schema(description = "The forum that meets; stays as it is") @NotNull
        UUID forumId,

        @Schema(
                description =
                        "RESTRICTED when absent: the owners of the forum, who has a seat in it, and who gets the notes. Never wider than the forum's.")
        @Nullable
        Visibility visibility,

        @Localised(max = 300, oneLine = true) @Nullable Map<String, String> title,
        @NotNull Instant start,

        @Schema(description = "At most seven days after the start") @NotNull
        Instant end,

        @Schema(
                description =
                        "For a meeting that is planned: those of the next 24 months are planned with it, at most 100, each at the same time of day where the forum is. More follow as time goes on, each like the last one there is, until none of them lies ahead or the forum is closed. Stays as it is.")
        @Valid
        @Nullable
        Recurrence recurrence,

        @Size(max = 300) @Nullable String place,

        @Schema(description = "Where to take part from afar", examples = "https://mote.example/folkhalsa")
        @Size(max = 2000)
        @Pattern(regexp = "https://\\S+", message = "an https address")
        @Nullable
        String link,

        @Size(max = 50) List<@NotBlank @Size(max = 500) String> agendaItems) {
    private static final Duration LONGEST = Duration.ofDays(7);
    public static final int MONTHS_AHEAD = 24;
    public static final int MOST = 100;
    private static final int NO_LIMIT = 100_000;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    public MeetingContent {
        agendaItems = Lists.copy(agendaItems);
    }

    @Blames("start")
    @Schema(hidden = true)
    @AssertTrue(message = "from the year 1900 to 8999")
    boolean isStartInOrder() {
        return start == null || (start.isAfter(FIRST) && start.isBefore(LAST));
    }

    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "after the start, and at most seven days")
    boolean isEndInOrder() {
        return start == null || end == null || (end.isAfter(start) && !end.isAfter(start.plus(LONGEST)));
    }

    public Visibility seenBy() {
        return visibility == null ? Visibility.RESTRICTED : visibility;
    }

    /// As it is stored: with what it leaves to the service settled.
    public MeetingContent settled() {
        return new MeetingContent(forumId, seenBy(), title, start, end, recurrence, place, link, agendaItems);
    }

    /// This one and, where it recurs, those of the 24 months after it, at most 100 in all.
    public List<MeetingContent> series(ZoneId zone) {
        if (recurrence == null) {
            return List.of(this);
        }
        var first = start.atZone(zone).toLocalDate();
        return Stream.concat(
                        Stream.of(this),
                        byDays(recurrence, zone).daysAfter(first, first.plusMonths(MONTHS_AHEAD), MOST - 1).stream()
                                .map(day -> on(day, zone)))
                .toList();
    }

    /// How far a series of this size was planned at once.
    public Planned planned(List<MeetingContent> series, ZoneId zone) {
        var first = start.atZone(zone).toLocalDate();
        var last = series.getLast().start.atZone(zone).toLocalDate();
        return new Planned(first, series.size() == MOST ? last : first.plusMonths(MONTHS_AHEAD));
    }

    /// The next ones of its series, each like this one.
    public List<MeetingContent> more(Planned planned, LocalDate until, int atMost, ZoneId zone) {
        return recurrence == null
                ? List.of()
                : byDays(recurrence, zone).daysAfter(planned.first(), until, NO_LIMIT).stream()
                        .filter(day -> day.isAfter(planned.until()))
                        .limit(atMost)
                        .map(day -> on(day, zone))
                        .toList();
    }

    private Recurrence byDays(Recurrence rule, ZoneId zone) {
        return rule.byDays(start.atZone(zone).toLocalTime(), zone);
    }

    private MeetingContent on(LocalDate day, ZoneId zone) {
        var begins = day.atTime(start.atZone(zone).toLocalTime()).atZone(zone).toInstant();
        var ends = begins.plus(Duration.between(start, end));
        return new MeetingContent(forumId, visibility, title, begins, ends, recurrence, place, link, agendaItems);
    }
}
