package org.samverk.followup.evaluation.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.followup.evaluation.Evaluations;
import org.samverk.kit.language.Languages;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Path("/evaluations/{id}/profile")
@Tag(name = "Evaluations")
class ProfileResource {
    /// Who takes anything gets it as JSON.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";

    private final Evaluations evaluations;
    private final Caller caller;

    ProfileResource(Evaluations evaluations, Caller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getEvaluationProfile",
            summary = "Read an evaluation's RE-AIM profile",
            description =
                    "How it judges by reach, effectiveness, adoption, implementation and maintenance: ratings, and the proportions reckoned from its numbers. A dimension it says nothing of is there without a rating. As image/svg+xml the same is drawn, with labels in the first of the languages of `Accept-Language` that is `sv`, `da` or `en`; in English when none is.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProfileView.class)),
                @Content(mediaType = ProfileChart.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public ProfileView profile(UUID id) {
        return ProfileView.of(evaluations.row(id, caller.get()));
    }

    /// The document tells of it with the profile.
    @GET
    @Produces(ProfileChart.MEDIA_TYPE + ";charset=UTF-8" + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response chart(UUID id, @Context HttpHeaders headers) {
        var profile = ProfileView.of(evaluations.row(id, caller.get()));
        var language = Locale.of(Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Response.ok(new ProfileChart(profile, language).svg(), ProfileChart.MEDIA_TYPE + ";charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .build();
    }
}
