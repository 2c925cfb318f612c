package org.samverk.kit.download;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where callers reach the API, for what is read apart from the answer it came in.
@Singleton
public class PublicAddress {
    private final Optional<URI> known;

    /// @param known as the gateway has it; by default where callers have called
    PublicAddress(@ConfigProperty(name = "samverk.public-url") Optional<URI> known) {
        this.known = known;
    }

    private static String bare(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }

    /// Without a slash at its end.
    public String base(UriInfo uri) {
        var asked = uri.getBaseUri();
        return known.map(address -> bare(address) + asked.getPath())
                .map(URI::create)
                .map(PublicAddress::bare)
                .orElseGet(() -> bare(asked));
    }
}
