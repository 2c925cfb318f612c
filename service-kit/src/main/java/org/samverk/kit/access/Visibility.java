package org.samverk.kit.access;

/// Who may see an aggregate, from narrow to wide.
public enum Visibility {
    /// The owner only, and whoever entered it for the owner.
    PRIVATE,
    /// The owner and the parties or participants.
    RESTRICTED,
    /// Every authenticated caller.
    SHARED,
    /// As SHARED, and may go into open-data exports.
    PUBLIC
}
