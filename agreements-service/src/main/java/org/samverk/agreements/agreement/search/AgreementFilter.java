package org.samverk.agreements.agreement.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.content.AreaLevel;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.kit.value.Ids;

/// Which agreements to list. Filters narrow one another.
public record AgreementFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of the title in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "rygestop")
        @Nullable
        String text,

        @QueryParam("party")
        @Parameter(
                description =
                        "Id of a partner that is a party; or is to be, by an amendment that all have signed or that you are asked to consent to")
        @Nullable
        UUID party,

        @QueryParam("owner") @Parameter(description = "Id of the partner whose it is") @Nullable
        UUID owner,

        @QueryParam("type") @Parameter(description = "Kind of agreement") @Nullable
        AgreementType type,

        @QueryParam("status") @Parameter(description = "As it stands now") @Nullable
        AgreementStatus status,

        @QueryParam("theme")
        @Parameter(description = "A theme of the agreement as a whole", example = "TOBACCO")
        @Nullable
        String theme,

        @QueryParam("area")
        @Pattern(regexp = AreaRef.ASKED, message = "a country and an area code, as SE-1496")
        @Parameter(
                description = "Country and code of an area it is to reach; a region finds what its municipalities do",
                example = "SE-14")
        @Nullable
        String area,

        @QueryParam("level")
        @Parameter(
                description = "Names an area of this level that it is to reach: a municipality, or a region",
                example = "REGION")
        @Nullable
        AreaLevel level,

        @QueryParam("inForceOn")
        @Parameter(description = "In force on this day, by the agreement's own calendar", example = "2026-05-01")
        @Nullable
        LocalDate inForceOn,

        @QueryParam("parent") @Parameter(description = "Id of the agreement they stand under") @Nullable
        UUID parent,

        @QueryParam("supersedes") @Parameter(description = "Id of the agreement whose place they take") @Nullable
        UUID supersedes,

        @QueryParam("expiringWithin")
        @Min(0)
        @Max(3660)
        @Parameter(
                description = "In force, and no more after so many days: by its text, by notice, or by another",
                example = "90")
        @Nullable
        Integer expiringWithin,

        @QueryParam("noticeDeadlineWithin")
        @Min(0)
        @Max(3660)
        @Parameter(
                description = "The last day on which a party's notice still ends a term comes within so many days",
                example = "90")
        @Nullable
        Integer noticeDeadlineWithin,

        @QueryParam("noticeWindowOpen")
        @Parameter(
                description =
                        "Whether notice received today, by a rule with the anchor END_OF_TERM, would still end the current term. Other rules know no window: by them notice can be given on any day")
        @Nullable
        Boolean noticeWindowOpen,

        @QueryParam("lacking")
        @Parameter(description = "Without goals, a last day, or a plan that says when it is followed up")
        @Nullable
        Lacking lacking,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:4711")
        @Parameter(description = "System and key", example = "case-system:4711")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
