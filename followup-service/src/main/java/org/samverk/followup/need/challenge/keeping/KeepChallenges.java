package org.samverk.followup.need.challenge.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.Challenge;
import org.samverk.followup.need.challenge.ChallengeActs;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Raises health challenges and keeps them right. What is named is looked up before the transaction begins, since
/// that may ask a neighbour.
@ApplicationScoped
class KeepChallenges {
    private final Challenges challenges;
    private final ChallengeRules rules;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepChallenges(Challenges challenges, ChallengeRules rules, Journal journal, MergePatch mergePatch, Clock clock) {
        this.challenges = challenges;
        this.rules = rules;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Challenge raise(ChallengeContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        ChallengeActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        rules.requireKnown(settled, null, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            rules.hold(settled, null, actor);
            var challenge = Challenge.raised(settled, own, clock.instant());
            challenges.persist(challenge);
            journal.append(Challenges.KIND + ".raised", challenge);
            return challenge;
        });
    }

    Challenge replace(UUID id, @Nullable String ifMatch, ChallengeContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Challenge patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, ChallengeContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, ChallengeContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        ChallengeContent from(ChallengeContent current) throws JsonProcessingException;

        default ChallengeContent settled(ChallengeContent current) throws JsonProcessingException {
            var content = from(current);
            return content.settled(Objects.requireNonNullElse(content.ownerPartnerId(), current.owner()));
        }
    }

    /// Whether the change is possible is seen before anybody is asked; and again, since it may not be any more.
    private Challenge change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> challenges.row(id, actor));
        ChallengeActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = wanted.settled(before);
        IfMatch.require(ifMatch, row.version());
        if (!content.equals(before)) {
            row.state().requireOpenTo(content);
            rules.requireKnown(content, before, actor);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var challenge = challenges.required(id, actor);
            ChallengeActs.CHANGE.require(actor, challenge.row());
            IfMatch.require(ifMatch, challenge.version());
            var current = challenge.state().content();
            var changed = wanted.settled(current);
            rules.hold(changed, current, actor);
            if (challenge.change(changed, clock.instant())) {
                journal.append(Challenges.KIND + ".changed", challenge);
            }
            return challenge;
        });
    }
}
