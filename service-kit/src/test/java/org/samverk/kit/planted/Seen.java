package org.samverk.kit.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/// A row without a table, so that the kit's other tests need no migration for it.
@Entity
@Immutable
@Subselect("select 7 as id, current_user::text as role, pg_get_userbyid(datdba)::text as owner from pg_database"
        + " where datname = current_database()")
@SuppressWarnings("NullAway.Init")
class Seen {

    @Id
    private int id;

    private String role;
    private String owner;

    protected Seen() {}

    String role() {
        return role;
    }

    String owner() {
        return owner;
    }
}
