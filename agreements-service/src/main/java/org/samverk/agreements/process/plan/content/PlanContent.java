package org.samverk.agreements.process.plan.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a plan, its steps apart: the body of POST and PUT, and part of the stored state.
@Schema(name = "ProcessPlanContent")
@JsonIgnoreProperties({
    "id",
    "version",
    "owner",
    "model",
    "timeZone",
    "status",
    "phase",
    "overdue",
    "steps",
    "endedAt",
    "endReason",
    "createdAt",
    "updatedAt",
    "_links"
})
public record PlanContent(
        @Schema(description = "The model that is applied; the plan keeps the steps it has when the plan is begun")
        @NotNull
        UUID modelId,

        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,

        @Schema(description = "The collaboration that is walked through it; kept as it is given") @Nullable
        UUID collaborationId,

        @Schema(description = "The agreement it belongs to: nobody but its owner sees the plan who does not see that")
        @Nullable
        UUID agreementId,

        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @Schema(
                description =
                        "By default SHARED or, where it belongs to an agreement, RESTRICTED: its owner and the agreement's parties see it. Never wider than the agreement.")
        @Nullable
        Visibility visibility,

        @Schema(description = "What other systems call it")
        @Size(max = 50)
        @UniqueElements(message = "nothing may be listed twice")
        List<@Valid @NotNull ExternalId> externalIds) {

    public PlanContent {
        externalIds = Lists.copy(externalIds);
    }

    @Blames("visibility")
    @Schema(hidden = true)
    @AssertTrue(message = "without an agreement it has no parties: PRIVATE, SHARED or PUBLIC")
    boolean isVisibilityInOrder() {
        return visibility != Visibility.RESTRICTED || agreementId != null;
    }

    /// As it is stored: with what it leaves to the service settled.
    public PlanContent settled(UUID owner) {
        var otherwise = agreementId == null ? Visibility.SHARED : Visibility.RESTRICTED;
        return new PlanContent(
                modelId,
                title,
                collaborationId,
                agreementId,
                owner,
                visibility == null ? otherwise : visibility,
                externalIds);
    }

    /// Once settled, never absent.
    public UUID owner() {
        return Objects.requireNonNull(ownerPartnerId);
    }

    /// Once settled, never absent.
    public Visibility wanted() {
        return Objects.requireNonNull(visibility);
    }
}
