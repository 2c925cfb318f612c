package org.samverk.kit.access;

/// How a caller's organisation stands to a row.
public enum Relation {
    OWNER,
    /// Created it for another owner, or before that owner had anyone of its own.
    CREATOR,
    PARTY,
    RESPONSIBLE,
    REPORTER,
    RECIPIENT,
    /// Any caller with the role.
    ANYONE
}
