package org.samverk.followup.learning.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// An entry as the journal has it, with its text where that is left.
@ApplicationScoped
class EntrySubject implements SubjectKind {
    private final KnownOrganisations organisations;
    private final KnownSubjects subjects;
    private final LearningTexts texts;

    EntrySubject(KnownOrganisations organisations, KnownSubjects subjects, LearningTexts texts) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Entries.KIND;
    }

    @Override
    public EntryView view(Snapshot snapshot, Actor actor) {
        return EntryView.of(row(snapshot, actor), actor);
    }

    /// As it was known.
    EntryView past(Snapshot snapshot, Actor actor) {
        return EntryView.past(row(snapshot, actor));
    }

    /// As it is after a write.
    EntryView shown(DocumentationEntry entry, Actor actor) {
        return EntryView.of(row(entry.id(), entry.version(), entry.state(), actor), actor);
    }

    private EntryRow row(Snapshot snapshot, Actor actor) {
        return row(snapshot.id(), snapshot.version(), snapshot.state(EntryState.class), actor);
    }

    private EntryRow row(UUID id, long version, EntryState state, Actor actor) {
        var about = state.subject().id();
        return new EntryRow(
                id,
                version,
                state,
                organisations.references(Set.of(state.ownerPartnerId())),
                subjects.seen(Set.of(about), actor).get(about),
                texts.of(state.text()));
    }
}
