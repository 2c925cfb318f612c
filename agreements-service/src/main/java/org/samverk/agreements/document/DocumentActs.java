package org.samverk.agreements.document;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
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
}
