package org.samverk.agreements.process.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ModelStep;

/// A model that a plan is begun with, as it is at that moment.
public record KnownModel(
        UUID id,
        long version,
        @Nullable String code,
        Map<String, String> name,
        List<ModelStep> steps,
        boolean archived) {}
