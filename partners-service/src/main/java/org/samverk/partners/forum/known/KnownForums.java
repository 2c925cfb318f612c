package org.samverk.partners.forum.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.Forums;

/// The forums that their meetings refer to.
@ApplicationScoped
public class KnownForums {
    private final Forums forums;

    KnownForums(Forums forums) {
        this.forums = forums;
    }

    /// A forum this actor may see, as it stays until the transaction ends.
    public Optional<KnownForum> held(UUID id, Actor actor) {
        return forums.held(id, actor).map(KnownForum::of);
    }
}
