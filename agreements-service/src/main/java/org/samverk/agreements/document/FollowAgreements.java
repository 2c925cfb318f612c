package org.samverk.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.agreements.agreement.dependent.AgreementChanged;
import org.samverk.kit.journal.Journal;

/// A document is seen by those who see the text of its agreement that it belongs to.
@ApplicationScoped
class FollowAgreements {
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    FollowAgreements(Documents documents, Journal journal, Clock clock) {
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes AgreementChanged changed) {
        var agreement = changed.agreement();
        for (var document : documents.of(agreement.id())) {
            if (document.follow(agreement, clock.instant())) {
                journal.append(Documents.KIND + ".visibility-changed", document);
            }
        }
    }
}
