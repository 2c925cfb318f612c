package org.samverk.agreements.process.plan.content;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The model a plan was begun with, as it was then.
@Schema(name = "ProcessPlanModel")
public record AppliedModel(
        UUID id,

        @Schema(
                description =
                        "Which version of the model: its steps are those of the plan, whatever became of it since")
        long version,

        @Nullable String code,
        Map<String, String> name) {}
