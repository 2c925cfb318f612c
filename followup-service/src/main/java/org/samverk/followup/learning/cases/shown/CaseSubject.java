package org.samverk.followup.learning.cases.shown;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.followup.learning.cases.CaseRow;
import org.samverk.followup.learning.cases.CaseState;
import org.samverk.followup.learning.cases.Cases;
import org.samverk.followup.learning.cases.LearningCase;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.challenge.KeptApart;
import org.samverk.followup.reference.KnownHere;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// A case as the journal has it, with what is left of its texts.
@ApplicationScoped
public class CaseSubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final KnownSubjects subjects;
    private final KnownHere here;
    private final KeptApart keptApart;
    private final LearningTexts texts;

    CaseSubject(
            KnownOrganisations organisations,
            KnownSubjects subjects,
            KnownHere here,
            KeptApart keptApart,
            LearningTexts texts) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.here = here;
        this.keptApart = keptApart;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Cases.KIND;
    }

    @Override
    public CaseView view(Snapshot snapshot, Actor actor) {
        return CaseView.of(row(snapshot, actor), actor);
    }

    @Override
    public UnaryOperator<JsonNode> told(Set<UUID> subjects, Actor actor) {
        return keptApart.telling(subjects, actor);
    }

    /// As it was known.
    public CaseView past(Snapshot snapshot, Actor actor) {
        return CaseView.past(row(snapshot, actor), actor);
    }

    /// As it is after a write.
    public CaseView shown(LearningCase one, Actor actor) {
        return CaseView.of(row(one.id(), one.version(), one.state(), actor), actor);
    }

    private CaseRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(CaseState.class), actor);
    }

    private CaseRow row(UUID id, long version, CaseState state, Actor actor) {
        var content = state.content();
        var mentioned = new HashSet<UUID>();
        mentioned.add(content.owner());
        if (content.partnerId() != null) {
            mentioned.add(content.partnerId());
        }
        var forum = content.forumId();
        var seen = new HashSet<>(
                subjects.seen(Set.copyOf(content.goalIds()), actor).keySet());
        seen.addAll(here.found(Challenges.KIND, content.challengeIds(), actor));
        return new CaseRow(
                id,
                version,
                state,
                organisations.references(mentioned),
                forum == null ? null : subjects.seen(Set.of(forum), actor).get(forum),
                seen,
                texts.of(state.statusReason()));
    }
}
