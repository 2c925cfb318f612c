package org.samverk.kit.organisations;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.security.Caller;

/// Who writes for an organisation nobody has heard of here may have been registered a moment ago: the register is asked
/// before anybody is refused for it.
@Singleton
@IfBuildProperty(name = "samverk.organisations.followed", stringValue = "true")
class HearOfTheCaller {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Caller caller;
    private final FeedReader reader;

    HearOfTheCaller(Caller caller, FeedReader reader) {
        this.caller = caller;
        this.reader = reader;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    public void before(ContainerRequestContext request) {
        var actor = caller.get();
        if (!READS.contains(request.getMethod())
                && actor.claim() != null
                && actor.organisation().isEmpty()) {
            reader.catchUp(KnownOrganisations.FEED);
            caller.lookAgain();
        }
    }
}
