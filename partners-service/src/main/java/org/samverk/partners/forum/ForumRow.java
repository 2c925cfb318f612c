package org.samverk.partners.forum;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;

/// A forum as read for somebody, from the table or from the journal.
///
/// @param partners it mentions, by id
/// @param forums names of those it mentions, as far as the reader may see them
/// @param originAgreementId the agreement it was founded under, where the reader may see that
public record ForumRow(
        UUID id,
        long version,
        ForumState state,
        Map<UUID, Known> partners,
        Map<UUID, Map<String, String>> forums,
        @Nullable UUID originAgreementId)
        implements Guarded {

    /// @param currentId the partner itself, or whoever took its place
    public record Known(String name, UUID currentId) {}

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> state.owners().stream().anyMatch(actor::actsFor);
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }
}
