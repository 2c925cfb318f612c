package org.samverk.partners.forum.meeting.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.forum.known.KnownForum;
import org.samverk.partners.forum.known.KnownForums;
import org.samverk.partners.forum.meeting.ChangeMeetings;
import org.samverk.partners.forum.meeting.Meeting;
import org.samverk.partners.forum.meeting.MeetingActs;
import org.samverk.partners.forum.meeting.MeetingRefusal;
import org.samverk.partners.forum.meeting.content.MeetingContent;
import org.samverk.partners.forum.meeting.content.Recurrence;
import org.samverk.partners.reference.UnknownReference;

/// Plans meetings, one or a series, and changes, cancels and deletes them.
@ApplicationScoped
public class PlanMeetings {
    private final ChangeMeetings changes;
    private final PlannedSeries series;
    private final KnownForums forums;
    private final MergePatch mergePatch;
    private final Clock clock;

    PlanMeetings(ChangeMeetings changes, PlannedSeries series, KnownForums forums, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.series = series;
        this.forums = forums;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /// @return the first, each of the others an aggregate of its own
    @Transactional
    public Meeting plan(MeetingContent content, Actor actor) {
        requireClear(content.recurrence());
        var forum = forum(content, actor);
        MeetingActs.CREATE.require(
                actor,
                (relation, asking) ->
                        relation == Relation.OWNER && forum.owners().stream().anyMatch(asking::actsFor));
        if (!forum.open()) {
            throw new MeetingRefusal.ForumClosed();
        }
        var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
        var zone = ZoneId.of(forum.timeZone());
        var contents = content.series(zone);
        if (content.recurrence() != null && contents.size() == 1) {
            throw new MeetingRefusal.SeriesOfOne();
        }
        var id = content.recurrence() == null ? null : UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var meetings = contents.stream()
                .map(one -> Meeting.planned(one, forum, id, createdBy, clock.instant()))
                .toList();
        meetings.forEach(changes::begun);
        if (id != null) {
            series.begin(id, content.planned(contents, zone));
        }
        return meetings.getFirst();
    }

    private static void requireClear(@Nullable Recurrence recurrence) {
        if (recurrence != null) {
            recurrence.unclear().ifPresent(why -> {
                throw InputRefusal.invalid(List.of(FieldError.at("/recurrence/rrule", "unclear", why)));
            });
        }
    }

    /// @throws UnknownReference when there is none this actor may see
    private KnownForum forum(MeetingContent content, Actor actor) {
        var forum = forums.held(content.forumId(), actor);
        UnknownReference.refuse(
                forum.isPresent()
                        ? Stream.empty()
                        : Stream.of(FieldError.at("/forumId", "unknown-forum", "There is no such forum.")));
        return forum.orElseThrow();
    }

    @Transactional
    public Meeting replace(UUID id, @Nullable String ifMatch, MeetingContent content, Actor actor) {
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        IfMatch.require(ifMatch, meeting.version());
        return change(meeting, content);
    }

    @Transactional
    public Meeting patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, MeetingContent.class);
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        var content = mergePatch.apply(meeting.state().content(), patch, MeetingContent.class);
        IfMatch.require(ifMatch, meeting.version());
        return change(meeting, content);
    }

    private Meeting change(Meeting meeting, MeetingContent content) {
        return meeting.change(content, clock.instant()) ? changes.kept("changed", meeting) : meeting;
    }

    @Transactional
    public Meeting cancel(UUID id, Actor actor) {
        var meeting = changes.held(id, MeetingActs.CANCEL, actor);
        meeting.cancel(clock.instant());
        return changes.kept("cancelled", meeting);
    }

    @Transactional
    public void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        IfMatch.require(ifMatch, meeting.version());
        meeting.requireDeletable(clock.instant());
        changes.ended(meeting);
    }
}
