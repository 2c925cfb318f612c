package org.samverk.agreements.agreement.opendata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}/release")
@Tag(name = "Agreements")
class ReleaseResource {
    private final Releases releases;
    private final Optional<URI> publicUrl;
    private final Caller caller;

    /// @param publicUrl where callers reach the suite, as the gateway has it; by default where they have called
    ReleaseResource(
            Releases releases, @ConfigProperty(name = "samverk.public-url") Optional<URI> publicUrl, Caller caller) {
        this.releases = releases;
        this.publicUrl = publicUrl;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementRelease",
            summary = "Read an agreement as open contracting data",
            description =
                    "One release of the Open Contracting Data Standard 1.1.5: the agreement as a contract, with the award the standard asks for, its parties by their number in an official register, and its documents. Parties among equals are `interestedParty`, with our own role in `details`. What other languages say stands beside, as in `title_sv`.")
    public Release release(UUID id, @Context UriInfo uri) {
        return new WriteRelease(releases.source(id, base(uri), caller.get())).release();
    }

    private String base(UriInfo uri) {
        var asked = uri.getBaseUri();
        return publicUrl
                .map(known -> known.resolve(asked.getPath()))
                .orElse(asked)
                .toString()
                .replaceFirst("/+$", "");
    }
}
