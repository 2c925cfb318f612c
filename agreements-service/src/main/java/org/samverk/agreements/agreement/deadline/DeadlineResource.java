package org.samverk.agreements.agreement.deadline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}/deadlines")
@Tag(name = "Agreements")
class DeadlineResource {
    private final Agreements agreements;
    private final Caller caller;
    private final Clock clock;

    DeadlineResource(Agreements agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementDeadlines",
            summary = "Read the days of an agreement",
            description =
                    "The current term and the one that follows by itself, the review, and by when each party must give notice, worked out for today in the agreement's time zone. `derivation` tells how each day was found. Notice that has been given, and an agreement that takes its place, end it before its text does. Nothing is moved for weekends or holidays unless a rule of notice says whose working days count; the derivation then names the days off.")
    public DeadlinesView deadlines(UUID id) {
        return of(agreements.row(id, caller.get()));
    }

    private DeadlinesView of(AgreementRow row) {
        var state = row.state();
        var zone = state.frame().timeZone();
        var deadlines = new Deadlines(
                state.terms().terms(),
                state.firstDay(),
                new Deadlines.Ends(state.notices(), state.standing().renewedOn()),
                state.today(clock.instant()));
        return state.phase() == Phase.CANCELLED
                ? deadlines.none(row.id(), zone, new Step(Step.Of.CANCELLED, null, "It was cancelled: nothing runs."))
                : deadlines.of(row.id(), zone, row.names());
    }
}
