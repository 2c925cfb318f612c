package org.samverk.partners.forum.meeting.series;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.known.KnownForum;
import org.samverk.partners.forum.known.KnownForums;
import org.samverk.partners.forum.meeting.ChangeMeetings;
import org.samverk.partners.forum.meeting.Meeting;
import org.samverk.partners.forum.meeting.Meetings;
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.series.PlannedSeries.Planned;

/// Plans the next meetings of a series when time has come near them, each like the last one there is. A series is over
/// when its forum is closed, or nothing is left of what was planned ahead: whoever cancels that has ended it. Where
/// time has passed all that was planned, nobody has.
@ApplicationScoped
public class ExtendSeries {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PlannedSeries series;
    private final Meetings meetings;
    private final KnownForums forums;
    private final ChangeMeetings changes;
    private final Clock clock;

    ExtendSeries(PlannedSeries series, Meetings meetings, KnownForums forums, ChangeMeetings changes, Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.forums = forums;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(every = "${samverk.meetings.extend-every:6h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void extend() {
        var almost = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(MeetingContent.MONTHS_AHEAD - 1L);
        var last = BEFORE_ALL;
        List<UUID> ids;
        do {
            ids = plannedBefore(almost, last);
            ids.forEach(this::alone);
            last = ids.isEmpty() ? last : ids.getLast();
        } while (!ids.isEmpty());
    }

    private List<UUID> plannedBefore(LocalDate day, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> series.plannedBefore(day, last));
    }

    private void alone(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> extend(id));
        } catch (RuntimeException failure) {
            Log.errorf(failure, "meeting series %s is left as it is until the next time", id);
        }
    }

    /// Held while it is extended: two instances do it once.
    private void extend(UUID id) {
        var planned = series.held(id);
        if (planned.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ahead = meetings.ahead(id, now);
        var last = ahead.isEmpty() && planned.get().passed(now)
                ? meetings.last(id)
                : ahead.stream().skip(Math.max(0, ahead.size() - 1)).findFirst();
        var forum = last.flatMap(one -> forums.held(one.state().content().forumId(), Actor.SERVICE))
                .filter(KnownForum::open);
        if (forum.isPresent()) {
            plan(id, planned.get(), ahead.size(), last.get(), forum.get(), now);
        } else {
            series.end(id);
        }
    }

    private void plan(UUID id, Planned planned, int ahead, Meeting last, KnownForum forum, Instant now) {
        var zone = ZoneId.of(forum.timeZone());
        var until = LocalDate.ofInstant(now, zone).plusMonths(MeetingContent.MONTHS_AHEAD);
        var room = Math.max(0, MeetingContent.MOST - ahead);
        var more = last.state().content().more(planned, until, room, zone);
        more.forEach(one ->
                changes.begun(Meeting.planned(one, forum, id, last.state().createdBy(), now)));
        var full = more.size() == room;
        var reached = more.isEmpty()
                ? planned.until()
                : LocalDate.ofInstant(more.getLast().start(), zone);
        series.moveOn(id, full ? reached : until);
        if (!more.isEmpty()) {
            Log.infof("meeting series %s extended by %d meetings", id, more.size());
        }
    }
}
