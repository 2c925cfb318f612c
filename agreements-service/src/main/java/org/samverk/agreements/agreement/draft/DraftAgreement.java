package org.samverk.agreements.agreement.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementLinks;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.content.AgreementContent;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.kit.security.Actor;

/// Begins an agreement, for the caller's own organisation or, by a registrar, for another.
@ApplicationScoped
public class DraftAgreement {
    private final Agreements agreements;
    private final NamedInTerms named;
    private final AgreementLinks links;
    private final AgreementJournal journal;
    private final Clock clock;

    DraftAgreement(
            Agreements agreements, NamedInTerms named, AgreementLinks links, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.named = named;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    Agreement draft(AgreementContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.owner(own);
        AgreementActs.CREATE.require(actor, new AgreementRow.Owned(owner));
        NamedInTerms.requireNew(content.terms());
        named.require(content, owner, null, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = Agreement.drafted(
                    content.frame(owner, named.zone(owner)),
                    content.terms().identified(DraftAgreement::newId),
                    new Origin(own, owner, clock.instant()));
            links.requireNoCircle(agreement.id(), content.terms(), null);
            agreements.persist(agreement);
            journal.append("drafted", agreement);
            return agreement;
        });
    }

    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
