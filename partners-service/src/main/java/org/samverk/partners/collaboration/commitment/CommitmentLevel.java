package org.samverk.partners.collaboration.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far partners have committed themselves, from loose to binding.
@Schema(name = "CommitmentLevel")
public enum CommitmentLevel {
    /// They know of one another, talk, and exchange experience.
    INFORMAL,
    /// They expect to refer to one another and to work together.
    COMMITTED,
    /// They have signed for it.
    FORMAL
}
