package org.samverk.kit.organisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;
import org.samverk.kit.stored.StoredJson;

/// Follows the register.
@ApplicationScoped
@IfBuildProperty(name = "samverk.organisations.followed", stringValue = "true")
class OrganisationFeed implements FeedHandler {
    private final KnownOrganisations organisations;

    OrganisationFeed(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String feed() {
        return KnownOrganisations.FEED;
    }

    /// What else the register's service keeps goes by.
    @Override
    public void handle(CloudEvent event) {
        if (event.data() != null && event.type().startsWith("org.samverk.partner.")) {
            organisations.keep(
                    UUID.fromString(event.subject()),
                    Long.parseLong(event.sequence()),
                    registered(event.data()),
                    event.type().endsWith(".deleted"));
        }
    }

    private static Registered registered(JsonNode data) {
        try {
            return StoredJson.mapper().treeToValue(data, Registered.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the register's event has another form", e);
        }
    }
}
