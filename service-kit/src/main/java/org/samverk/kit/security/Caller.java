package org.samverk.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The actor of the current request.
@RequestScoped
public class Caller {
    private final Actors actors;
    private final SecurityIdentity identity;
    private @Nullable Actor actor;

    Caller(Actors actors, SecurityIdentity identity) {
        this.actors = actors;
        this.identity = identity;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /// Its own token, to ask neighbours in its name; nothing where it has none.
    public Optional<String> token() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getRawToken())
                : Optional.empty();
    }

    /// Looks its organisation up at once: ask before a transaction begins. Inside one, callers would wait for each
    /// other's look-up with a connection in hand, until there are none left.
    public Actor get() {
        var known = actor;
        if (known == null) {
            known = actors.of(identity);
            actor = known;
        }
        return known;
    }

    /// Forgets who it is: what has been heard of meanwhile may say otherwise.
    public void lookAgain() {
        actor = null;
    }
}
