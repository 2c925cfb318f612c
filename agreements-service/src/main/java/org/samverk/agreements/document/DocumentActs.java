package org.samverk.agreements.document;

import static org.samverk.kit.access.Act.to;

import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with the documents of an agreement.
final class DocumentActs {
    static final Act DELETE = Act.named(
            "delete",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.CREATOR),
            to(Roles.REGISTRAR, Relation.CREATOR));

    private DocumentActs() {}

    /// An agreement that something is uploaded to.
    static Guarded of(KnownAgreement agreement) {
        return (relation, actor) -> switch (relation) {
            case OWNER -> actor.actsFor(agreement.owner());
            case PARTY -> agreement.parties().stream().anyMatch(actor::actsFor);
            case CREATOR -> actor.actsFor(agreement.createdBy());
            case RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
