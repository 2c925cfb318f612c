package org.samverk.partners.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.known.ForumChanged;
import org.samverk.partners.forum.known.KnownForum;
import org.samverk.partners.forum.origin.Origins;

/// How every change of a forum begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
public class ChangeForums {
    private final Forums forums;
    private final Journal journal;
    private final Origins origins;
    private final Event<ForumChanged> changed;

    ChangeForums(Forums forums, Journal journal, Origins origins, Event<ForumChanged> changed) {
        this.forums = forums;
        this.origins = origins;
        this.journal = journal;
        this.changed = changed;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Forum held(UUID id, Act act, Actor actor) {
        var forum = forums.required(id, actor);
        act.require(actor, forum.row());
        return forum;
    }

    /// For a change of what there is. Whose it is to change comes before which version was read: 403 before 428, 412.
    @Transactional(Transactional.TxType.MANDATORY)
    public Forum held(UUID id, @Nullable String ifMatch, Actor actor) {
        var forum = held(id, ForumActs.CHANGE, actor);
        IfMatch.require(ifMatch, forum.version());
        return forum;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Forum begun(Forum forum, Origins.Settled under) {
        forums.persist(forum);
        return kept("proposed", forum, under);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Forum kept(String what, Forum forum, Origins.Settled under) {
        origins.store(forum.id(), under);
        return kept(what, forum);
    }

    /// @param what happened, as in `activated`
    @Transactional(Transactional.TxType.MANDATORY)
    public Forum kept(String what, Forum forum) {
        journal.append(Forums.KIND + "." + what, forum);
        changed.fire(new ForumChanged(KnownForum.of(forum)));
        return forum;
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(Forum forum, Actor actor) {
        forum.requireDeletable();
        var users = forums.referring(forum.id(), actor);
        if (!users.isEmpty()) {
            throw new ForumRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        forums.delete(forum);
        journal.appendDeletion(Forums.KIND + ".deleted", forum);
    }
}
