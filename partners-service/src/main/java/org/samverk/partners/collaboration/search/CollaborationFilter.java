package org.samverk.partners.collaboration.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;
import org.samverk.partners.collaboration.CollaborationStatus;
import org.samverk.partners.collaboration.Opportunity;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.content.Maturity;
import org.samverk.partners.collaboration.content.Scope;
import org.samverk.partners.reference.AreaCodes;

/// Which collaborations to list. Filters narrow one another.
public record CollaborationFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(description = "Words of title and cause, in any case, å ä ö æ ø found by their plain letters")
        @Nullable
        String text,

        @QueryParam("status") @Parameter(description = "EXPLORING lists the opportunities") @Nullable
        CollaborationStatus status,

        @QueryParam("commitmentLevel") @Parameter(description = "How far the partners commit themselves") @Nullable
        CommitmentLevel commitmentLevel,

        @QueryParam("scope") @Parameter(description = "Between whom it is") @Nullable
        Scope scope,

        @QueryParam("external") @Parameter(description = "Whether it goes beyond one organisation") @Nullable
        Boolean external,

        @QueryParam("maturity") @Parameter(description = "How far it has come") @Nullable
        Maturity maturity,

        @QueryParam("opportunity") @Parameter(description = "What became of the opportunity it began as") @Nullable
        Opportunity opportunity,

        @QueryParam("minFeasibility") @Min(1) @Max(5) @Parameter(description = "At least as feasible") @Nullable
        Integer minFeasibility,

        @QueryParam("theme") @Parameter(description = "A theme it is about, by code", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("area")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(description = "Country and area code; a region counts its municipalities in", example = "SE-14")
        @Nullable
        String area,

        @QueryParam("partner") @Parameter(description = "Id of a partner that takes part, or did") @Nullable
        UUID partner,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose it is") @Nullable
        UUID owner,

        @QueryParam("agreement")
        @Parameter(description = "Id of an agreement it is linked to, where you may see that")
        @Nullable
        UUID agreement,

        @QueryParam("reviewNeeded")
        @Parameter(
                description =
                        "Whether it has not ENDED, and the last agreement that made it FORMAL has, or the last pathway it was COMMITTED by")
        @Nullable
        Boolean reviewNeeded,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:17")
        @Parameter(description = "System and key", example = "case-system:17")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
