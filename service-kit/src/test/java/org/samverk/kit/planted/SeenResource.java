package org.samverk.kit.planted;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

@Path("/seen")
class SeenResource {

    private static final int BLOCK = 1 << 16;

    private final EntityManager entities;
    private final Clock clock;
    private final SecurityIdentity caller;

    SeenResource(EntityManager entities, Clock clock, SecurityIdentity caller) {
        this.entities = entities;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Path("roles")
    public String roles() {
        Seen seen = entities.find(Seen.class, 7);
        entities.createNativeQuery("select 1", Integer.class).getSingleResult();
        return seen.role() + " " + seen.owner();
    }

    @GET
    @PermitAll
    @Path("time")
    public String time() {
        return clock.instant().toString();
    }

    /// What the trace tells of the question.
    @GET
    @PermitAll
    @Path("traced")
    public String traced(@QueryParam("q") @Nullable String words) {
        var span = (ReadableSpan) Span.current();
        return words + " " + span.getAttribute(AttributeKey.stringKey("url.query"));
    }

    /// More than anyone takes.
    @GET
    @PermitAll
    @Path("endless")
    @Produces("text/csv")
    public StreamingOutput endless() {
        return out -> {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        };
    }

    @GET
    @Authenticated
    @Path("caller")
    public String caller() {
        return caller.getPrincipal().getName();
    }

    @GET
    @RolesAllowed("reader")
    @Path("reader")
    public String reader() {
        return caller.getRoles().toString();
    }
}
