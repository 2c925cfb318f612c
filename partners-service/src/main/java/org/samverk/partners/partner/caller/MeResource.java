package org.samverk.partners.partner.caller;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Organisation;
import org.samverk.kit.security.Roles;
import org.samverk.kit.value.Reference;

@Produces(MediaType.APPLICATION_JSON)
@Path("/me")
@Tag(name = "Me", description = "Who the caller is to Samverk")
class MeResource {
    private static final Set<String> OURS = Set.of(
            Roles.READER,
            Roles.COORDINATOR,
            Roles.SIGNATORY,
            Roles.EVALUATOR,
            Roles.REGISTRAR,
            Roles.AUDITOR,
            Roles.SYSTEM);

    /// Who the caller is: what the token claims, and the partner that is registered for it.
    @Schema(name = "Me")
    record Me(
            @Schema(description = "The token's organisation", examples = "DK_CVR:29190925") @Nullable
            String organisation,

            @Schema(description = "Absent when nobody has registered the organisation yet") @Nullable
            Reference partner,

            List<String> roles,

            @Schema(description = "The partner itself, every unit beneath it, and those whose place it has taken")
            List<UUID> actsFor) {}

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description =
                    "The organisation of your token, the partner it resolves to, your roles, and the partners you act for.")
    public Me me() {
        var actor = caller.get();
        var organisation = actor.organisation();
        return new Me(
                actor.claim(),
                organisation
                        .map(o -> new Reference(o.partnerId(), o.name(), null))
                        .orElse(null),
                actor.roles().stream().filter(OURS::contains).sorted().toList(),
                organisation.map(Organisation::actsFor).orElse(Set.of()).stream()
                        .sorted()
                        .toList());
    }
}
