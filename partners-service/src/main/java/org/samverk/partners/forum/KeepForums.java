package org.samverk.partners.forum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.samverk.partners.forum.origin.Origin;
import org.samverk.partners.forum.origin.Origins;

/// Founds forums and keeps right what is said of them. Neighbours are asked before the transaction begins; in
/// it all queries come before the change: one change, one version, one journal row.
@ApplicationScoped
class KeepForums {
    private final ChangeForums changes;
    private final ForumRules rules;
    private final Forums forums;
    private final Origins origins;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepForums(
            ChangeForums changes,
            ForumRules rules,
            Forums forums,
            Origins origins,
            MergePatch mergePatch,
            Clock clock) {
        this.changes = changes;
        this.rules = rules;
        this.forums = forums;
        this.origins = origins;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Forum propose(ForumContent content, Actor actor) {
        var owners = content.ownerPartnerIds().isEmpty()
                ? List.of(actor.requireOrganisation().partnerId())
                : content.ownerPartnerIds();
        var keeper = owners.getFirst();
        ForumActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(keeper));
        var origin = Origin.of(content.originAgreementId());
        origins.requireKnown(origin, content, List.of(), actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var settled = content.settled(owners).foundedUnder(null);
            rules.checkNew(settled, content.ownerPartnerIds(), actor);
            var zone = rules.zone(keeper);
            var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
            var under = Origins.settled(origin);
            return changes.begun(Forum.proposed(settled, under.kept(), zone, createdBy, clock.instant()), under);
        });
    }

    Forum replace(UUID id, @Nullable String ifMatch, ForumContent content, Actor actor) throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Forum patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, ForumContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, ForumContent.class), actor);
    }

    /// What is wanted instead of what there is, as the one who wants it sees it.
    private interface Wanted {
        ForumContent from(ForumContent current) throws JsonProcessingException;

        default ForumContent from(ForumRow row) throws JsonProcessingException {
            return from(row.state().content().foundedUnder(row.originAgreementId()));
        }
    }

    private Forum change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor) throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> forums.row(id, actor));
        ForumActs.CHANGE.require(actor, row);
        var content = wanted.from(row);
        IfMatch.require(ifMatch, row.version());
        origins.requireKnown(
                origin(content, row), content, row.state().content().goals(), actor);
        Change change = moving -> changed(id, ifMatch, wanted, moving, actor);
        try {
            return inTurn(ForumRules.moves(content, row.state().content()), change);
        } catch (OutOfTurn _) {
            return inTurn(true, change);
        }
    }

    /// Somebody has moved the forum since it was read, so that what seemed to leave it in its place moves it.
    private static final class OutOfTurn extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Change {
        Forum made(boolean moving) throws JsonProcessingException;
    }

    /// The turn comes before the forum is held: who moves one waits for the forum it is led to, and would wait for
    /// somebody who holds that one and waits for their turn.
    private Forum inTurn(boolean moving, Change change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (moving) {
                forums.takeTurnToMove();
            }
            return change.made(moving);
        });
    }

    private Forum changed(UUID id, @Nullable String ifMatch, Wanted wanted, boolean moving, Actor actor)
            throws JsonProcessingException {
        var forum = changes.held(id, ForumActs.CHANGE, actor);
        var row = forums.row(id, actor);
        var content = wanted.from(row);
        IfMatch.require(ifMatch, forum.version());
        var settled = content.settled(forum.state().owners()).foundedUnder(null);
        requireKept(settled, forum);
        if (!moving && ForumRules.moves(settled, forum.state().content())) {
            throw new OutOfTurn();
        }
        rules.check(settled, forum, actor);
        var known = rules.known(forum, settled.ownerPartnerIds().toArray(UUID[]::new));
        var under = Origins.settled(origin(content, row));
        return forum.change(settled, under.kept(), known, clock.instant())
                ? changes.kept("changed", forum, under)
                : forum;
    }

    private static Origin origin(ForumContent content, ForumRow row) {
        return new Origin(
                content.originAgreementId(),
                row.originAgreementId(),
                row.state().agreement());
    }

    /// Days were counted in the first owner's zone, so that one stays.
    private static void requireKept(ForumContent content, Forum forum) {
        if (!Objects.equals(
                content.ownerPartnerIds().getFirst(), forum.state().owners().getFirst())) {
            throw new ForumRefusal.KeeperFixed();
        }
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        changes.ended(changes.held(id, ifMatch, actor), actor);
    }
}
