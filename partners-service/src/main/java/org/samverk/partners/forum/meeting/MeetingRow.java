package org.samverk.partners.forum.meeting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Actor;

/// A meeting as read for somebody, from the table or from the journal.
///
/// @param forumName where the reader may see the forum
/// @param partners it mentions, by id
/// @param texts not erased, by id
/// @param collaborations its decisions are about, by their links, as far as the reader may see them
public record MeetingRow(
        UUID id,
        long version,
        MeetingState state,
        @Nullable Map<String, String> forumName,
        Map<UUID, Known> partners,
        Map<UUID, String> texts,
        Map<UUID, UUID> collaborations)
        implements Guarded {

    /// @param currentId the partner itself, or whoever took its place
    record Known(String name, UUID currentId) {}

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> state.of().owners().stream().anyMatch(actor::actsFor);
            case CREATOR -> state.enteredForAnother() && actor.actsFor(state.createdBy());
            case PARTY, RESPONSIBLE, REPORTER, RECIPIENT, ANYONE -> false;
        };
    }

    @Nullable
    public String name(@Nullable UUID partner) {
        var known = partner == null ? null : partners.get(partner);
        return known == null ? null : known.name();
    }

    /// What a link leads to, where the reader may know.
    @Nullable
    public UUID collaboration(@Nullable UUID link) {
        return link == null ? null : collaborations.get(link);
    }

    @Nullable
    public UUID current(UUID partner) {
        var known = partners.get(partner);
        return known == null || known.currentId().equals(partner) ? null : known.currentId();
    }
}
