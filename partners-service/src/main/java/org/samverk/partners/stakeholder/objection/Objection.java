package org.samverk.partners.stakeholder.objection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.text.ErasableText;

/// An objection, without its texts.
///
/// @param argued whether there is an argument or a response to it
public record Objection(
        UUID id,
        @Nullable UUID stakeholderId,
        ObjectionType type,
        ObjectionStatus status,
        boolean argued,
        ErasableText text,
        Instant raisedAt) {

    public static Objection raised(UUID id, ObjectionContent content, ErasableText text, Instant now) {
        return new Objection(
                id, content.stakeholderId(), content.type(), content.settledStatus(), content.argued(), text, now);
    }

    public Objection with(ObjectionContent content, ErasableText words) {
        return raised(id, content, words, raisedAt);
    }

    /// Whether it says the same, its words apart.
    public boolean says(ObjectionContent content) {
        return with(content, text).equals(this);
    }
}
