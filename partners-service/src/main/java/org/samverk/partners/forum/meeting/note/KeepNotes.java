package org.samverk.partners.forum.meeting.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.meeting.ChangeMeetings;
import org.samverk.partners.forum.meeting.Meeting;
import org.samverk.partners.forum.meeting.MeetingActs;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// Takes the notes of a meeting from the first word to those who are to read them.
@ApplicationScoped
public class KeepNotes {
    private final ChangeMeetings changes;
    private final MeetingTexts texts;
    private final RegisteredPartners partners;
    private final Clock clock;

    KeepNotes(ChangeMeetings changes, MeetingTexts texts, RegisteredPartners partners, Clock clock) {
        this.changes = changes;
        this.texts = texts;
        this.partners = partners;
        this.clock = clock;
    }

    /// What was written before is not kept.
    @Transactional
    Meeting write(UUID id, @Nullable String ifMatch, NotesContent content, Actor actor) {
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        IfMatch.require(ifMatch, meeting.version());
        meeting.requireWritable(clock.instant());
        var named = new HashMap<String, UUID>();
        for (var i = 0; i < content.recipients().size(); i++) {
            named.put(
                    "/recipients/%d/partnerId".formatted(i),
                    content.recipients().get(i).partnerId());
        }
        var before = meeting.state().notes();
        var standing = before == null
                ? Set.<UUID>of()
                : before.recipients().stream().map(Recipient::partnerId).collect(Collectors.toSet());
        partners.require(named, standing, Stream.empty());
        var text = texts.instead(before == null ? null : before.text(), id, content.text());
        return meeting.write(content, text, clock.instant()) ? changes.kept("notes-written", meeting) : meeting;
    }

    /// @param ifMatch which version was read, for who wants to approve none that was written meanwhile
    @Transactional
    public Meeting approve(UUID id, @Nullable String ifMatch, Actor actor) {
        var meeting = changes.held(id, MeetingActs.APPROVE, actor);
        if (ifMatch != null) {
            IfMatch.require(ifMatch, meeting.version());
        }
        meeting.approve(clock.instant());
        return changes.kept("notes-approved", meeting);
    }

    @Transactional
    public Meeting share(UUID id, Actor actor) {
        var meeting = changes.held(id, MeetingActs.SHARE, actor);
        meeting.share(clock.instant());
        return changes.kept("notes-shared", meeting);
    }

    @Transactional
    Meeting erase(UUID id, @Nullable String ifMatch, Actor actor) {
        var meeting = changes.held(id, MeetingActs.CHANGE, actor);
        IfMatch.require(ifMatch, meeting.version());
        texts.erase(meeting.eraseNotes(clock.instant()));
        return changes.kept("notes-erased", meeting);
    }
}
