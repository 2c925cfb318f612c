package org.samverk.partners.referral.pathway;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Ids;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.reference.AreaCodes;
import org.samverk.partners.referral.pathway.content.Direction;
import org.samverk.partners.referral.pathway.content.PathwayStatus;
import org.samverk.partners.referral.pathway.content.PathwayType;

/// Which pathways to list. Filters narrow one another.
record PathwayFilter(
        @QueryParam("fromPartner") @Parameter(description = "Id of the partner that refers") @Nullable
        UUID fromPartner,

        @QueryParam("fromKind")
        @Parameter(description = "What refers is of this kind: all of the kind, or one of them")
        @Nullable
        PartnerKind fromKind,

        @QueryParam("toPartner") @Parameter(description = "Id of the partner that receives") @Nullable
        UUID toPartner,

        @QueryParam("partner") @Parameter(description = "Id of a partner at either end") @Nullable
        UUID partner,

        @QueryParam("offer") @Parameter(description = "Id of the offer it leads to") @Nullable
        UUID offer,

        @QueryParam("intoArea")
        @Pattern(regexp = AreaCodes.FORM, message = AreaCodes.EXPECTED)
        @Parameter(
                description =
                        "Country and area code: the partner that receives works there, at a MUTUAL one either of the two, or the offer is given there. A region counts its municipalities in, and what is given in all of a region reaches each of them.",
                example = "SE-1496")
        @Nullable
        String intoArea,

        @QueryParam("theme") @Parameter(description = "A theme it is about, by code", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("type") @Parameter(description = "What is done on it") @Nullable
        PathwayType type,

        @QueryParam("direction") @Parameter(description = "Whether it leads one way or both") @Nullable
        Direction direction,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        PathwayStatus status,

        @QueryParam("agreement")
        @Parameter(description = "Id of the agreement it rests on, where you may see that")
        @Nullable
        UUID agreement,

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
