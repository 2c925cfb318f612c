package org.samverk.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/// Tells the document where this installation signs people in. The committed document cannot know.
record SignIn(URI authorizationUrl, URI tokenUrl) {

    private static final String SCHEME = "oidc";

    void describeIn(ObjectNode document) {
        var schemes = document.withObjectProperty("components").withObjectProperty("securitySchemes");
        var description = schemes.path(SCHEME).path("description").asText("");
        var scheme = schemes.putObject(SCHEME).put("type", "oauth2").put("description", description);
        var flows = scheme.putObject("flows");
        flows.putObject("authorizationCode")
                .put("authorizationUrl", authorizationUrl.toString())
                .put("tokenUrl", tokenUrl.toString())
                .put("refreshUrl", tokenUrl.toString())
                .putObject("scopes")
                .put("openid", "Sign in");
        flows.putObject("clientCredentials")
                .put("tokenUrl", tokenUrl.toString())
                .putObject("scopes");
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation instanceof ObjectNode object
                            && object.path("security") instanceof ArrayNode security) {
                        security.forEach(requirement -> rolesApart(object, requirement));
                    }
                }));
    }

    /// With oauth2 the list means scopes, and a client would ask the identity provider for scopes that do not exist.
    private static void rolesApart(ObjectNode operation, JsonNode requirement) {
        if (requirement instanceof ObjectNode named
                && named.path(SCHEME) instanceof ArrayNode roles
                && !roles.isEmpty()) {
            operation.set("x-required-roles", roles.deepCopy());
            named.putArray(SCHEME);
        }
    }
}
