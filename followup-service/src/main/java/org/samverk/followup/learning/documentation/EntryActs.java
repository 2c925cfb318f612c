package org.samverk.followup.learning.documentation;

import static org.samverk.kit.access.Act.to;

import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;

/// Who may do what with an entry.
final class EntryActs {
    static final Act CREATE = Act.named("create", to(Roles.COORDINATOR, Relation.PARTY));
    static final Act CHANGE = Act.named("update", to(Roles.COORDINATOR, Relation.OWNER));
    static final Act DELETE = new Act("delete", CHANGE.grants());

    private EntryActs() {}
}
