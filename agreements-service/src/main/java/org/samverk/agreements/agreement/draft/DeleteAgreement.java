package org.samverk.agreements.agreement.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Removes what never took effect. Its texts go with it; the journal keeps what was.
@ApplicationScoped
class DeleteAgreement {
    private final Agreements agreements;
    private final Journal journal;

    DeleteAgreement(Agreements agreements, Journal journal) {
        this.agreements = agreements;
        this.journal = journal;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.DELETE.require(actor, agreement.row());
        IfMatch.require(ifMatch, agreement.version());
        agreement.requireDeletable();
        agreements.delete(agreement);
        journal.appendDeletion("agreement.deleted", agreement);
    }
}
