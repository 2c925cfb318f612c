package org.samverk.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// A document as the journal has it.
@ApplicationScoped
class DocumentSubject implements SubjectKind {
    private final Documents documents;

    DocumentSubject(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String type() {
        return Documents.KIND;
    }

    @Override
    public DocumentView view(Snapshot snapshot, Actor actor) {
        return DocumentView.of(row(snapshot, actor), actor);
    }

    /// As it was known then.
    DocumentView past(Snapshot snapshot, Actor actor) {
        return DocumentView.past(row(snapshot, actor));
    }

    private DocumentRow row(Snapshot snapshot, Actor actor) {
        var state = snapshot.state(DocumentState.class);
        return documents.row(state.agreementId(), snapshot.id(), actor).as(snapshot.version(), state);
    }
}
