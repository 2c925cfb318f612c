package org.samverk.agreements.process.plan.content;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a plan is ended.
@Schema(name = "ProcessPlanClosure")
public record PlanClosure(
        @Schema(description = "Never names a person", examples = "The collaboration has found another way of working.")
        @Size(max = 2000)
        @Nullable
        String reason) {
    public static @Nullable String of(@Nullable PlanClosure closure) {
        return closure == null ? null : closure.reason;
    }
}
