package org.samverk.agreements.pilot.participation.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal.InFuture;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What a partner says of its part: the body of PUT.
@Schema(name = "ParticipationContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "pilotId",
    "partnerId",
    "partner",
    "round",
    "offeredOn",
    "status",
    "statusSince",
    "acceptedTermsVersion",
    "createdAt",
    "updatedAt",
    "_links"
})
public record ParticipationContent(
        @Schema(description = "What it sets aside of its own; something, before it can accept") @Size(max = 100)
        List<@Valid @NotNull OwnResource> ownResources,

        @Schema(
                description =
                        "What was decided at home: by municipality and public health council, before it can accept")
        @Size(max = 20)
        List<@Valid @NotNull LocalDecision> decisions,

        @Schema(
                description = "The function that leads the work locally, once the offer is accepted; never a name",
                examples = "Public health planner")
        @Pattern(regexp = Localised.LINE, message = Localised.NOT_A_LINE)
        @Size(max = 200)
        @Nullable
        String localProcessLeaderRole) {
    public static final ParticipationContent NOTHING = new ParticipationContent(List.of(), List.of(), null);

    public ParticipationContent {
        ownResources = Lists.copy(ownResources);
        decisions = Lists.copy(decisions);
    }

    /// The same, with what an acceptance says anew.
    public ParticipationContent with(List<OwnResource> resources, List<LocalDecision> decided) {
        return new ParticipationContent(
                resources.isEmpty() ? ownResources : resources,
                decided.isEmpty() ? decisions : decided,
                localProcessLeaderRole);
    }

    /// What is not there that taking part rests on.
    public Stream<FieldError> missing() {
        var undecided = LocalDecision.NEEDED.stream()
                .filter(body -> decisions.stream().noneMatch(decision -> decision.body() == body))
                .map(body -> FieldError.at("/decisions", "missing", "The decision of %s.".formatted(body)));
        return Stream.concat(
                ownResources.isEmpty()
                        ? Stream.of(FieldError.at("/ownResources", "missing", "Own resources, at least one."))
                        : Stream.empty(),
                undecided);
    }

    /// @throws InFuture naming every decision that lies ahead
    public void requireDecided(LocalDate today) {
        InFuture.refuse(IntStream.range(0, decisions.size())
                .filter(index -> decisions.get(index).decidedOn().isAfter(today))
                .mapToObj(index -> InFuture.error("/decisions/%d/decidedOn".formatted(index), today)));
    }
}
