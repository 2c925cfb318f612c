package org.samverk.followup.need.challenge.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.content.ChallengeContent;
import org.samverk.followup.need.evidence.FindingRef;
import org.samverk.followup.need.evidence.KnownEvidence;
import org.samverk.followup.need.known.KnownActivities;
import org.samverk.followup.need.report.Findings;
import org.samverk.followup.reference.KnownReferences;
import org.samverk.followup.reference.Named;
import org.samverk.kit.security.Actor;

/// Whether all that a challenge names is there. What it named before stays good, whatever became of it since.
@ApplicationScoped
class ChallengeRules {
    private final KnownReferences references;
    private final KnownActivities activities;
    private final Findings findings;
    private final KnownEvidence evidence;

    ChallengeRules(KnownReferences references, KnownActivities activities, Findings findings, KnownEvidence evidence) {
        this.references = references;
        this.activities = activities;
        this.findings = findings;
        this.evidence = evidence;
    }

    /// May ask neighbours: call it before a transaction begins.
    /// @param content settled
    /// @param before what there is, where there is something
    void requireKnown(ChallengeContent content, @Nullable ChallengeContent before, Actor actor) {
        var named = new Named()
                .area("/area", content.area())
                .theme("/theme", content.theme())
                .partner("/ownerPartnerId", content.owner());
        placed("/targetGroups", content.targetGroups(), List.of()).forEach(named::targetGroup);
        references.require(named);
        findings.require(newFindings(content, before), actor);
        evidence.require(
                placed("/evidence", content.evidence(), List.of()),
                before == null ? List.of() : before.evidence(),
                actor);
        activities.requireActivities(
                placed("/activityIds", content.activityIds(), before == null ? List.of() : before.activityIds()),
                actor);
    }

    /// Nobody drops or deletes what it begins to stand on until the transaction ends.
    void hold(ChallengeContent content, @Nullable ChallengeContent before, Actor actor) {
        findings.hold(newFindings(content, before), actor);
        evidence.hold(
                placed("/evidence", content.evidence(), List.of()),
                before == null ? List.of() : before.evidence(),
                actor);
    }

    private static Map<String, FindingRef> newFindings(ChallengeContent content, @Nullable ChallengeContent before) {
        return placed("/findings", content.findings(), before == null ? List.of() : before.findings());
    }

    /// Those that are not good already, by where they stand.
    private static <T> Map<String, T> placed(String list, List<T> all, List<T> good) {
        var placed = new LinkedHashMap<String, T>();
        for (var i = 0; i < all.size(); i++) {
            if (!good.contains(all.get(i))) {
                placed.put(list + "/" + i, all.get(i));
            }
        }
        return placed;
    }
}
