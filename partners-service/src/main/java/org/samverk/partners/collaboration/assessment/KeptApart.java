package org.samverk.partners.collaboration.assessment;

import java.util.UUID;

/// What the journal knows of something that not everybody may read, or that may be erased: where it is, and a salted
/// hash that proves it.
public record KeptApart(UUID id, String hash) {}
