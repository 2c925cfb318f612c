package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.samverk.acceptance.RunningSuite;

/// What stands in front of the gateway is not part of the suite: that it speaks TLS is shown on the addresses
/// that are published, and said in the gateway's README to whoever installs it.
class SecurityRules {
    private static final Pattern SECRET = Pattern.compile(".*(key|token|secret|password|authorization).*");

    private final ApiDocument served = ApiDocument.served();
    private final ApiDocument kept = ApiDocument.kept();

    @Shows("UFN.02")
    void every_published_address_is_https_at_its_own_port() {
        assertTrue(kept.root().path("servers").size() > 0);
        kept.root().path("servers").forEach(server -> {
            var address = URI.create(server.path("url").asText());
            assertEquals("https", address.getScheme());
            assertTrue(address.getPort() == -1 || address.getPort() == 443, address::toString);
        });
    }

    @Shows("SAK.01")
    void tls_1_2_or_later_is_demanded_of_what_stands_in_front_and_no_published_address_is_plain() throws IOException {
        var page = Files.readString(RunningSuite.ROOT.resolve("gateway/README.md"));
        assertTrue(page.contains("TLS 1.2 or later") && page.contains("port 443"), "the README does not say it");
        var plain = new ArrayList<String>();
        kept.root()
                .path("servers")
                .forEach(server -> plain.add(server.path("url").asText()));
        plain.add(kept.root().at("/externalDocs/url").asText());
        kept.securitySchemes()
                .forEach(scheme -> plain.add(scheme.path("openIdConnectUrl").asText()));
        plain.removeIf(address -> address.startsWith("https://"));
        assertEquals(List.of(), plain);
    }

    @Shows("SAK.09")
    void neither_basic_nor_digest_is_offered_or_let_in() {
        served.securitySchemes()
                .forEach(scheme -> assertTrue(
                        List.of("oauth2", "openIdConnect")
                                .contains(scheme.path("type").asText()),
                        scheme::toString));
        for (var way : List.of("Basic cmVnaXN0cmFyOnNhbXZlcms=", "Digest username=\"registrar\"")) {
            var refused =
                    Call.get(Call.PARTNERS).with("Authorization", way).send().refused(401, "unauthorized");
            assertTrue(refused.header("WWW-Authenticate").startsWith("Bearer"));
        }
    }

    @Shows("SAK.10")
    void a_bearer_token_in_authorization_lets_in_and_nothing_else_does() {
        Call.get(Call.PARTNERS).as(Call.READER).send().expecting(200);
        var token = Call.token(Call.READER);
        Call.get(Call.PARTNERS).with("Authorization", token).send().refused(401, "unauthorized");
        Call.get(Call.PARTNERS)
                .with("Authorization", "Bearer " + token + "x")
                .send()
                .refused(401, "unauthorized");
        Call.get(Call.PARTNERS).with("Cookie", "access_token=" + token).send().refused(401, "unauthorized");
    }

    @Shows("SAK.15")
    void no_parameter_of_an_address_is_made_for_a_secret_and_a_token_there_lets_nobody_in() {
        var secret = new TreeSet<String>();
        served.parameters()
                .filter(one -> one.in().equals("query") || one.in().equals("path"))
                .map(Operation.Parameter::name)
                .filter(name -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .forEach(secret::add);
        assertEquals(new TreeSet<>(), secret);
        for (var name : List.of("access_token", "token", "apiKey")) {
            Call.get(Call.PARTNERS + "?" + name + "=" + Call.token(Call.READER))
                    .send()
                    .refused(401, "unauthorized");
        }
    }

    @Shows("SAK.16")
    void there_are_no_keys_but_tokens_and_those_travel_in_a_header() {
        served.securitySchemes()
                .forEach(scheme -> assertTrue(!scheme.path("type").asText().equals("apiKey")
                        || scheme.path("in").asText().equals("header")));
        Call.get(Call.PARTNERS).send().refused(401, "unauthorized");
        Call.get(Call.PARTNERS).as(Call.READER).send().expecting(200);
    }

    @Shows("SAK.18")
    void access_is_given_by_oauth_2_and_its_addresses_are_https_where_others_reach_them() {
        served.securitySchemes().forEach(scheme -> {
            var flow = scheme.path("flows").path("authorizationCode");
            assertEquals("oauth2", scheme.path("type").asText());
            assertTrue(flow.hasNonNull("authorizationUrl") && flow.hasNonNull("tokenUrl"), scheme::toString);
        });
        kept.securitySchemes()
                .forEach(scheme ->
                        assertTrue(scheme.path("openIdConnectUrl").asText().startsWith("https://"), scheme::toString));
    }
}
