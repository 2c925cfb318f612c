package org.samverk.kit.journal.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.samverk.kit.journal.OncePerKey;
import org.samverk.kit.journal.actor.ActorIds;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Caller;

/// Answers a repeated POST with the first answer, rendered anew from what the first one stored.
@Priority(Priorities.USER)
class Replay {
    private static final String HEADER = "Idempotency-Key";

    private final Caller caller;
    private final ActorIds actorIds;
    private final OncePerKey once;
    private final Claims claims;
    private final Snapshots snapshots;
    private final Instance<SubjectKind> kinds;

    Replay(
            Caller caller,
            ActorIds actorIds,
            OncePerKey once,
            Claims claims,
            Snapshots snapshots,
            Instance<SubjectKind> kinds) {
        this.caller = caller;
        this.actorIds = actorIds;
        this.once = once;
        this.claims = claims;
        this.snapshots = snapshots;
        this.kinds = kinds;
    }

    @ServerRequestFilter
    public Optional<Response> before(ContainerRequestContext request) {
        var keys = request.getHeaders().getOrDefault(HEADER, List.of());
        if (keys.isEmpty() || !request.getMethod().equals("POST") || caller.anonymous()) {
            return Optional.empty();
        }
        if (caller.get().subject().isEmpty()) {
            throw new ReplayRefusal.NobodyInParticular();
        }
        var key = keys.getFirst();
        if (keys.size() > 1 || !key.matches("[\\x21-\\x7E]{1,255}")) {
            throw new ReplayRefusal.BadKey();
        }
        var uri = request.getUriInfo().getRequestUri();
        var target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var fingerprint = new Fingerprint(request.getMethod(), target, request.getEntityStream());
        request.setEntityStream(fingerprint.body());
        var actor = actorIds.of(caller.get());
        var claim = claims.take(actor, key);
        if (claim.isPresent()) {
            once.begin(claim.get(), key, fingerprint::value);
        } else if (first(actor, key).isEmpty()) {
            throw new ReplayRefusal.InProgress();
        }
        return first(actor, key).map(row -> replay(row, fingerprint.value(), uri.getRawPath()));
    }

    @ServerResponseFilter
    public void after(ContainerRequestContext request, ContainerResponseContext response) {
        once.claim().ifPresent(claims::release);
    }

    private Optional<Tuple> first(UUID actor, String key) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> snapshots.writtenUnder(actor, key, actorIds.of(Actor.SERVICE)));
    }

    private Response replay(Tuple row, String fingerprint, String path) {
        if (!row.get("request_hash", String.class).equals(fingerprint)) {
            throw new ReplayRefusal.Reused();
        }
        var type = row.get("subject_type", String.class);
        var kind = kinds.stream().filter(k -> k.type().equals(type)).findFirst().orElseThrow();
        var snapshot =
                snapshots.at(type, row.get("subject_id", UUID.class), row.get("version", Long.class), caller.get());
        var view = kind.answered(path, snapshot, caller.get());
        return Response.status(201).header("Location", view.self()).entity(view).build();
    }
}
