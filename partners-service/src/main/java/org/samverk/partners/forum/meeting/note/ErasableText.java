package org.samverk.partners.forum.meeting.note;

import java.util.UUID;

/// What the journal knows of a text that may name somebody: where it is, and a salted hash that proves it until it is
/// erased.
public record ErasableText(UUID id, String hash) {}
