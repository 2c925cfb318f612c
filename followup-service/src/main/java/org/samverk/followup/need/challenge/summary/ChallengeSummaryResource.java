package org.samverk.followup.need.challenge.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.need.challenge.ChallengeFilter;
import org.samverk.followup.need.challenge.ChallengeOrder;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

/// Challenges counted, and their list as a table, which the document tells of with the list.
@Path("/health-challenges")
@Tag(name = "Health challenges")
class ChallengeSummaryResource {
    /// Who takes anything gets the list in pages.
    private static final String ONLY_IF_ASKED_FOR = ";qs=0.5";

    private final Challenges challenges;
    private final CountChallenges counted;
    private final WholeLists lists;
    private final Caller caller;

    ChallengeSummaryResource(Challenges challenges, CountChallenges counted, WholeLists lists, Caller caller) {
        this.challenges = challenges;
        this.counted = counted;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/summary")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getHealthChallengeSummary",
            summary = "Count health challenges",
            description =
                    "How many challenges you may see there are by theme, area, severity and status, and by theme in each area: those that match every filter given, the most first. A challenge counts in the area it names.")
    public ChallengeSummary summary(@Valid @BeanParam ChallengeFilter filter) {
        return counted.of(filter, caller.get());
    }

    @GET
    @Produces(ChallengeTable.MEDIA_TYPE + ONLY_IF_ASKED_FOR)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response table(
            @Valid @BeanParam ChallengeFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @Context HttpHeaders headers) {
        var actor = caller.get();
        var order = ChallengeOrder.of(sort);
        var languages = headers.getAcceptableLanguages();
        StreamingOutput body = output -> {
            var table = new ChallengeTable(output, languages);
            challenges.each(filter, order, actor, table::write);
            table.end();
        };
        return Response.ok(lists.told(body, actor), ChallengeTable.MEDIA_TYPE + ";charset=UTF-8")
                .build();
    }
}
