package org.samverk.partners.forum.known;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.kit.access.Access;
import org.samverk.partners.forum.Forum;
import org.samverk.partners.forum.ForumStatus;

/// What hangs on a forum knows of it.
///
/// @param owners the bodies whose forum it is
/// @param participants its owners and who has a seat
/// @param open whether it is not closed
public record KnownForum(
        UUID id,
        Map<String, String> name,
        List<UUID> owners,
        Set<UUID> participants,
        String timeZone,
        boolean open,
        Access access) {

    public static KnownForum of(Forum forum) {
        var state = forum.state();
        return new KnownForum(
                forum.id(),
                state.content().name(),
                state.owners(),
                state.participants().collect(Collectors.toSet()),
                state.timeZone(),
                state.status() != ForumStatus.CLOSED,
                state.access());
    }
}
