package org.samverk.partners.collaboration.commitment;

import org.jspecify.annotations.Nullable;

/// How far a collaboration has come on the scale. Earlier changes are in the table `commitment_change`, which follows
/// from this and can only grow.
///
/// @param last absent while nothing has changed since it was registered
public record Commitment(CommitmentLevel level, @Nullable CommitmentChange last) {
    /// Where everything begins.
    public static final Commitment FIRST = new Commitment(CommitmentLevel.INFORMAL, null);

    public Commitment moved(CommitmentChange change) {
        return new Commitment(change.to(), change);
    }

    public int changes() {
        return last == null ? 0 : last.number();
    }
}
