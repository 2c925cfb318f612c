package org.samverk.kit.planted;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// What a service says in its own configuration.
public class SeenProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.application-type", "service",
                "quarkus.oidc.client-id", "samverk",
                "quarkus.oidc.roles.role-claim-path", "realm_access/roles",
                "quarkus.oidc.token.audience", "samverk",
                "quarkus.hibernate-orm.schema-management.strategy", "validate",
                "quarkus.http.test-port", "0",
                "quarkus.flyway.locations", "db/kit,db/note",
                "quarkus.rest.path", "/");
    }
}
