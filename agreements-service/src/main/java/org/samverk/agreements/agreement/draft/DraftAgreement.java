package org.samverk.agreements.agreement.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementActs;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.content.AgreementContent;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.kit.security.Actor;

/// Begins an agreement, for the caller's own organisation or, by a registrar, for another.
@ApplicationScoped
class DraftAgreement {
    private final Agreements agreements;
    private final References references;
    private final AgreementJournal journal;
    private final Clock clock;

    DraftAgreement(Agreements agreements, References references, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    Agreement draft(AgreementContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.owner(own);
        AgreementActs.CREATE.require(actor, new AgreementRow.Owned(owner));
        References.requireNew(content.terms());
        references.require(content, owner);
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = Agreement.drafted(
                    content.frame(owner, references.zone(owner)),
                    content.terms().identified(DraftAgreement::newId),
                    new Origin(own, owner, clock.instant()));
            agreements.persist(agreement);
            journal.append("drafted", agreement);
            return agreement;
        });
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
