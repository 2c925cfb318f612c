package org.samverk.partners.forum.origin;

import java.util.UUID;

/// What the journal knows of a link that not everybody may know: where it is, and a salted hash that proves it.
public record KeptApart(UUID id, String hash) {}
