package org.samverk.partners.forum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.forum.content.ForumContent;

/// Founds forums and keeps right what is said of them. All queries come before the change, all of it in one
/// transaction: one change, one version, one journal row.
@ApplicationScoped
class KeepForums {
    private final ChangeForums changes;
    private final ForumRules rules;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepForums(ChangeForums changes, ForumRules rules, MergePatch mergePatch, Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Forum propose(ForumContent content, Actor actor) {
        var owners = content.ownerPartnerIds().isEmpty()
                ? List.of(actor.requireOrganisation().partnerId())
                : content.ownerPartnerIds();
        ForumActs.CREATE.require(
                actor,
                (relation, asking) ->
                        relation == Relation.OWNER && owners.stream().anyMatch(asking::actsFor));
        var settled = content.settled(owners);
        rules.checkNew(settled, actor);
        var zone = rules.zone(owners.getFirst());
        var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
        return changes.begun(Forum.proposed(settled, zone, createdBy, clock.instant()));
    }

    @Transactional
    Forum replace(UUID id, @Nullable String ifMatch, ForumContent content, Actor actor) {
        return change(changes.held(id, ifMatch, actor), content, actor);
    }

    @Transactional
    Forum patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, ForumContent.class);
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        var content = mergePatch.apply(forum.state().content(), patch, ForumContent.class);
        IfMatch.require(ifMatch, forum.version());
        return change(forum, content, actor);
    }

    /// Days were counted in the first owner's zone, so that one stays.
    private Forum change(Forum forum, ForumContent content, Actor actor) {
        var settled = content.settled(forum.state().owners());
        if (!Objects.equals(
                settled.ownerPartnerIds().getFirst(), forum.state().owners().getFirst())) {
            throw new ForumRefusal.KeeperFixed();
        }
        rules.check(settled, forum, actor);
        var known = rules.known(forum, settled.ownerPartnerIds().toArray(UUID[]::new));
        return forum.change(settled, known, clock.instant()) ? changes.kept("changed", forum) : forum;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        changes.ended(changes.held(id, ifMatch, actor), actor);
    }
}
