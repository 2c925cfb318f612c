package org.samverk.partners.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.dependent.KnownCollaboration;

/// The collaborations that other features refer to.
@ApplicationScoped
public class KnownCollaborations {
    private static final String POINTER = "/collaborationId";

    private final Collaborations collaborations;

    KnownCollaborations(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    /// A collaboration this actor may see, as it stays until the transaction ends. Who hangs on it is held after it:
    /// in the order in which a collaboration changes what hangs on it.
    public Optional<KnownCollaboration> held(@Nullable UUID id, Actor actor) {
        return id == null
                ? Optional.empty()
                : collaborations.held(id, actor).map(one -> new KnownCollaboration(one.id(), one.access()));
    }

    public static FieldError unknown() {
        return FieldError.at(POINTER, "unknown-collaboration", "There is no such collaboration.");
    }
}
