package org.samverk.partners.partner.contact;

import java.util.UUID;

/// What the journal knows of a person's name: where it is, and a salted hash that proves it until it is erased.
public record ErasableName(UUID id, String hash) {}
