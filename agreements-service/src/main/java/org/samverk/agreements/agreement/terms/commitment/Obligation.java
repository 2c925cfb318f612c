package org.samverk.agreements.agreement.terms.commitment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Localised;

/// A task one party takes on. It is committed to it only when it both can and will.
@Schema(name = "AgreementObligation")
public record Obligation(
        @Schema(description = "Given once by the service and kept through later versions; leave it out for a new one")
        @Nullable
        UUID id,

        @NotNull @Schema(description = "Whose task it is: one of the parties")
        UUID partyId,

        @NotNull Kind kind,
        @NotNull @Localised(max = 2000) Map<String, String> text,

        @Schema(description = "Whether the party can; absent while nobody has said") @Nullable
        Boolean ableTo,

        @Schema(description = "Whether the party will; absent while nobody has said") @Nullable
        Boolean willingTo,

        @Nullable LocalDate dueDate) {

    @Schema(name = "ObligationKind")
    public enum Kind {
        TASK,
        PROCESS_LEADERSHIP,
        COORDINATION,
        RESOURCE,
        REPORTING,
        REFERRAL
    }

    public boolean committed() {
        return Boolean.TRUE.equals(ableTo) && Boolean.TRUE.equals(willingTo);
    }

    public Obligation identified(Supplier<UUID> ids) {
        return id != null ? this : new Obligation(ids.get(), partyId, kind, text, ableTo, willingTo, dueDate);
    }
}
