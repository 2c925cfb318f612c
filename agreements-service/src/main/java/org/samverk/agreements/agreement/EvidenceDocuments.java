package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.state.ConsentRefusal;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;

/// The documents of an agreement, as far as evidence names them.
@ApplicationScoped
public class EvidenceDocuments {
    private final Session database;

    EvidenceDocuments(Session database) {
        this.database = database;
    }

    /// @throws ConsentRefusal.UnknownEvidence when the agreement has no such document that this actor may see
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(UUID agreement, Evidence evidence, Actor actor) {
        if (evidence.documentId() == null) {
            return;
        }
        var where = Access.visibleTo(actor, "s")
                .and("d.id = :id", "id", evidence.documentId())
                .and("d.agreement_id = :agreement", "agreement", agreement);
        boolean known = where.bind(database.createNativeQuery(
                        "select exists (select from document d join subjects s on s.id = d.id" + where.where() + ")",
                        Boolean.class))
                .getSingleResult();
        if (!known) {
            throw new ConsentRefusal.UnknownEvidence();
        }
    }
}
