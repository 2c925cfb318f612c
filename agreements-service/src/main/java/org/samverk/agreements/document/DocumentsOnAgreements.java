package org.samverk.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.kit.security.Actor;

/// An agreement that has documents is not deleted.
@ApplicationScoped
class DocumentsOnAgreements implements AgreementDependents {
    private final Documents documents;

    DocumentsOnAgreements(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<@Nullable UUID> of(UUID agreement, Actor actor) {
        return documents.idsOf(agreement, actor);
    }
}
