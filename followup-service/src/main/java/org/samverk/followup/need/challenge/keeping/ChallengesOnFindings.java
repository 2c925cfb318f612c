package org.samverk.followup.need.challenge.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.report.FindingDependents;
import org.samverk.kit.security.Actor;

/// A finding that a challenge refers to stays.
@ApplicationScoped
class ChallengesOnFindings implements FindingDependents {
    private final Challenges challenges;

    ChallengesOnFindings(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public List<@Nullable UUID> of(Collection<UUID> findings, Actor actor) {
        return challenges.idsOnFindings(findings, actor);
    }
}
