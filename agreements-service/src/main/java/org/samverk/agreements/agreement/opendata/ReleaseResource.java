package org.samverk.agreements.agreement.opendata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.download.PublicAddress;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}/release")
@Tag(name = "Agreements")
class ReleaseResource {
    private final Releases releases;
    private final PublicAddress address;
    private final Caller caller;

    ReleaseResource(Releases releases, PublicAddress address, Caller caller) {
        this.releases = releases;
        this.address = address;
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
        return new WriteRelease(releases.source(id, address.base(uri), caller.get())).release();
    }
}
