package org.samverk.partners.forum.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.ChangeForums;
import org.samverk.partners.forum.Forum;
import org.samverk.partners.forum.ForumActs;
import org.samverk.partners.forum.ForumRules;
import org.samverk.partners.forum.ForumRules.Coming;
import org.samverk.partners.forum.seat.AppointmentContent;
import org.samverk.partners.forum.seat.SeatContent;

/// Gives partners a seat in a forum, and writes down who was appointed.
@ApplicationScoped
class KeepSeats {
    private final ChangeForums changes;
    private final ForumRules rules;
    private final Clock clock;

    KeepSeats(ChangeForums changes, ForumRules rules, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Forum seat(UUID id, SeatContent content, Actor actor) {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        rules.checkComing(forum, coming(content, null), actor);
        forum.seat(content, rules.known(forum, content.partnerId()), clock.instant());
        return changes.kept("seat-added", forum);
    }

    /// That the seat is not there comes before which version was read: 404 before 428, 412.
    @Transactional
    Forum changeSeat(UUID id, UUID seat, @Nullable String ifMatch, SeatContent content, Actor actor) {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        var before = forum.state().seat(seat).content();
        IfMatch.require(ifMatch, forum.version());
        rules.checkComing(forum, coming(content, before), actor);
        return forum.changeSeat(seat, content, rules.known(forum, content.partnerId()), clock.instant())
                ? changes.kept("seat-changed", forum)
                : forum;
    }

    @Transactional
    Forum removeSeat(UUID id, UUID seat, @Nullable String ifMatch, Actor actor) {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        forum.state().seat(seat);
        IfMatch.require(ifMatch, forum.version());
        forum.removeSeat(seat, rules.known(forum), clock.instant());
        return changes.kept("seat-removed", forum);
    }

    @Transactional
    Forum appoint(UUID id, AppointmentContent content, Actor actor) {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        rules.checkComing(forum, coming(content, null), actor);
        forum.appoint(content, rules.known(forum, content.holderPartnerId()), clock.instant());
        return changes.kept("appointed", forum);
    }

    @Transactional
    Forum changeAppointment(
            UUID id, UUID appointment, @Nullable String ifMatch, AppointmentContent content, Actor actor) {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        var before = forum.state().appointment(appointment).content();
        IfMatch.require(ifMatch, forum.version());
        rules.checkComing(forum, coming(content, before), actor);
        var known = rules.known(forum, content.holderPartnerId());
        return forum.changeAppointment(appointment, content, known, clock.instant())
                ? changes.kept("appointment-changed", forum)
                : forum;
    }

    @Transactional
    Forum removeAppointment(UUID id, UUID appointment, @Nullable String ifMatch, Actor actor) {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        forum.state().appointment(appointment);
        IfMatch.require(ifMatch, forum.version());
        forum.removeAppointment(appointment, rules.known(forum), clock.instant());
        return changes.kept("appointment-removed", forum);
    }

    private static Coming coming(SeatContent content, @Nullable SeatContent before) {
        var sent = before == null ? null : before.appointedByForumId();
        return new Coming(
                "/partnerId",
                content.partnerId(),
                before == null ? null : before.partnerId(),
                content.appointedByForumId(),
                false,
                Objects.equals(content.appointedByForumId(), sent));
    }

    private static Coming coming(AppointmentContent content, @Nullable AppointmentContent before) {
        var sent = before == null ? null : before.appointedByForumId();
        return new Coming(
                "/holderPartnerId",
                content.holderPartnerId(),
                before == null ? null : before.holderPartnerId(),
                content.appointedByForumId(),
                true,
                Objects.equals(content.appointedByForumId(), sent));
    }
}
