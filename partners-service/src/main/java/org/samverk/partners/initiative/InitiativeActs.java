package org.samverk.partners.initiative;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an initiative: what holds for the partner that does it. The CREATOR is whoever entered that
/// partner, until it is confirmed.
final class InitiativeActs {
    static final Act CREATE = Act.named(
            "create",
            to(Roles.COORDINATOR, Relation.OWNER),
            to(Roles.COORDINATOR, Relation.CREATOR),
            to(Roles.REGISTRAR, Relation.ANYONE));
    static final Act CHANGE = new Act("update", CREATE.grants());
    static final Act ARCHIVE = new Act("archive", CREATE.grants());
    static final Act RESTORE = new Act("restore", CREATE.grants());
    static final Act DELETE = new Act("delete", CREATE.grants());

    private InitiativeActs() {}
}
