package org.samverk.followup.learning.cases.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.learning.cases.CaseRow;
import org.samverk.followup.learning.cases.CaseState;
import org.samverk.followup.learning.cases.Cases;
import org.samverk.followup.learning.cases.LearningCase;
import org.samverk.followup.learning.text.LearningTexts;
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
    private final LearningTexts texts;

    CaseSubject(KnownOrganisations organisations, KnownSubjects subjects, LearningTexts texts) {
        this.organisations = organisations;
        this.subjects = subjects;
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

    /// As it was known.
    public CaseView past(Snapshot snapshot, Actor actor) {
        return CaseView.past(row(snapshot, actor));
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
        return new CaseRow(
                id,
                version,
                state,
                organisations.references(mentioned),
                forum == null ? null : subjects.seen(Set.of(forum), actor).get(forum),
                texts.of(state.statusReason()));
    }
}
