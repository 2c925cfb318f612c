package org.samverk.partners.collaboration.dependent;

import java.util.UUID;

/// What there is in a collaboration for those who matter most, as the feature tells that knows them.
public interface KeyBenefits {
    /// Whether a key stakeholder has nothing to gain so far, in what the owner of the collaboration may see.
    boolean areMissing(UUID collaboration, UUID owner);
}
