package org.samverk.partners.partner.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Ids;
import org.samverk.partners.partner.PartnerStatus;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.PartnerLevel;
import org.samverk.partners.partner.profile.Sector;

/// Which partners to list. Filters narrow one another.
public record PartnerFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the name, in any case, or parts of words; one or two letters are found where a word"
                                + " begins. å ä ö æ ø are found by their plain letters and by one another",
                example = "skovde")
        @Nullable
        String text,

        @QueryParam("kind") @Parameter(description = "What sort of body") @Nullable
        PartnerKind kind,

        @QueryParam("sector") @Parameter(description = "The sector it belongs to") @Nullable
        Sector sector,

        @QueryParam("level") @Parameter(description = "Where it works") @Nullable
        PartnerLevel level,

        @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2") @Nullable
        Country country,

        @QueryParam("status") @Parameter(description = "How it stands") @Nullable
        PartnerStatus status,

        @QueryParam("confirmed") @Parameter(description = "Whether a registrar has confirmed it") @Nullable
        Boolean confirmed,

        @QueryParam("archived") @DefaultValue("false") @Parameter(description = "true lists the archived ones instead")
        boolean archived,

        @QueryParam("area")
        @Pattern(regexp = "(SE|DK|NO|FI|IS)-\\d{2,4}", message = "a country and an area code, as SE-1496")
        @Parameter(description = "Country and area code; a region counts its municipalities in", example = "SE-14")
        @Nullable
        String area,

        @QueryParam("theme") @Parameter(description = "A theme it works with, by code", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("parent") @Parameter(description = "Units of this partner") @Nullable
        UUID parent,

        @QueryParam("member")
        @Parameter(description = "Associations and networks this partner is a member of")
        @Nullable
        UUID member,

        @QueryParam("memberOf")
        @Parameter(
                description =
                        "Members of this association or network, and who took the place of one alone; where several took it, none of them is listed")
        @Nullable
        UUID memberOf,

        @QueryParam("identifier")
        @Pattern(
                regexp = "(SE_ORGNR|DK_CVR|DK_P|NO_ORGNR|FI_YTUNNUS|IS_KENNITALA|OTHER):.+",
                message = "a scheme and a number, as DK_CVR:29190925")
        @Parameter(
                description =
                        "Scheme and number, in any way of writing it; OTHER is not unique and finds all who have it",
                example = "DK_CVR:29190925")
        @Nullable
        String identifier,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as hr-system:org-17")
        @Parameter(description = "System and key", example = "hr-system:org-17")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated; duplicates are found by theirs too, as MERGED")
        @Nullable
        String ids) {}
