package org.samverk.followup.learning.cases.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.cases.content.CaseContent;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.reference.KnownHere;
import org.samverk.followup.reference.KnownReferences;
import org.samverk.followup.reference.Named;
import org.samverk.followup.reference.UnknownReference;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Whom and what a case names. What stays in a change was good once. Asks neighbours before saying no: call it
/// before a transaction begins.
@ApplicationScoped
class CaseRules {
    private final KnownSubjects subjects;
    private final KnownOrganisations organisations;
    private final KnownReferences references;
    private final KnownHere here;

    CaseRules(KnownSubjects subjects, KnownOrganisations organisations, KnownReferences references, KnownHere here) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.references = references;
        this.here = here;
    }

    /// @param before absent for a new case
    void requireKnown(CaseContent content, @Nullable CaseContent before, Actor actor) {
        var partners = new HashMap<String, UUID>();
        partners.put("/ownerPartnerId", content.owner());
        if (content.partnerId() != null) {
            partners.put("/partnerId", content.partnerId());
        }
        organisations.require(partners);
        var forum = content.forumId();
        if (forum != null && (before == null || !Objects.equals(forum, before.forumId()))) {
            subjects.require(new Subject(Subject.Type.FORUM, forum), "/forumId", actor);
        }
        var goals = before == null ? List.of() : before.goalIds();
        for (var i = 0; i < content.goalIds().size(); i++) {
            var goal = content.goalIds().get(i);
            if (!goals.contains(goal)) {
                subjects.require(new Subject(Subject.Type.GOAL, goal), "/goalIds/" + i, actor);
            }
        }
        references.require(new Named().themes(content.themes(), before == null ? List.of() : before.themes()));
        requireChallenges(content.challengeIds(), before == null ? List.of() : before.challengeIds(), actor);
    }

    private void requireChallenges(List<UUID> challenges, List<UUID> before, Actor actor) {
        var named = new LinkedHashMap<String, UUID>();
        for (var i = 0; i < challenges.size(); i++) {
            if (!before.contains(challenges.get(i))) {
                named.put("/challengeIds/" + i, challenges.get(i));
            }
        }
        UnknownReference.refuse(named, here.found(Challenges.KIND, named.values(), actor)::contains);
    }
}
