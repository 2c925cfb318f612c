package org.samverk.partners.forum.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.ChangeForums;
import org.samverk.partners.forum.Forum;
import org.samverk.partners.forum.ForumActs;
import org.samverk.partners.forum.ForumRules;

/// Puts forums to work, pauses and closes them.
@ApplicationScoped
class RunForums {
    private final ChangeForums changes;
    private final ForumRules rules;
    private final Clock clock;

    RunForums(ChangeForums changes, ForumRules rules, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Forum activate(UUID id, Actor actor) {
        var forum = changes.held(id, ForumActs.ACTIVATE, actor);
        forum.activate(rules.known(forum.state(), List.of()), clock.instant());
        return changes.kept("activated", forum);
    }

    @Transactional
    Forum pause(UUID id, Actor actor) {
        var forum = changes.held(id, ForumActs.PAUSE, actor);
        forum.pause(clock.instant());
        return changes.kept("paused", forum);
    }

    @Transactional
    Forum resume(UUID id, Actor actor) {
        var forum = changes.held(id, ForumActs.RESUME, actor);
        forum.resume(rules.known(forum.state(), List.of()), clock.instant());
        return changes.kept("resumed", forum);
    }

    @Transactional
    Forum close(UUID id, Actor actor) {
        var forum = changes.held(id, ForumActs.CLOSE, actor);
        forum.close(clock.instant());
        return changes.kept("closed", forum);
    }
}
