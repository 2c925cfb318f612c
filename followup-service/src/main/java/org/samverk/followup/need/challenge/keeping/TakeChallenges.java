package org.samverk.followup.need.challenge.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.Challenge;
import org.samverk.followup.need.challenge.ChallengeActs;
import org.samverk.followup.need.challenge.ChallengeActs.Step;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.evidence.NeedTexts;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Takes health challenges from open to resolved and back, and deletes what was entered by mistake.
@ApplicationScoped
class TakeChallenges {
    private final Challenges challenges;
    private final NeedTexts texts;
    private final Journal journal;
    private final Clock clock;

    TakeChallenges(Challenges challenges, NeedTexts texts, Journal journal, Clock clock) {
        this.challenges = challenges;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param reason kept apart from the journal
    @Transactional
    Challenge take(UUID id, Step step, @Nullable String reason, Actor actor) {
        var challenge = challenges.required(id, actor);
        step.act().require(actor, challenge.row());
        challenge.requireStep(step);
        challenge.take(step, reason == null ? null : texts.keep(reason), clock.instant());
        journal.append(Challenges.KIND + "." + step.event(), challenge);
        return challenge;
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var challenge = challenges.required(id, actor);
        ChallengeActs.DELETE.require(actor, challenge.row());
        IfMatch.require(ifMatch, challenge.version());
        challenge.requireDeletable();
        challenges.remove(challenge);
        journal.appendDeletion(Challenges.KIND + ".deleted", challenge);
    }
}
