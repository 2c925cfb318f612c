package org.samverk.agreements.process.model;

import org.samverk.agreements.process.model.content.ModelContent;

/// What a model must be to be walked to its end.
final class ModelRules {
    private ModelRules() {}

    /// @throws ModelRefusal.UnknownStep naming every requirement that is no step of it
    /// @throws ModelRefusal.StepsInCircle naming every step that requires itself
    static void requireSound(ModelContent content) {
        var unknown = content.unknownRequirements();
        if (!unknown.isEmpty()) {
            throw new ModelRefusal.UnknownStep(unknown);
        }
        var places = content.circling();
        if (!places.isEmpty()) {
            var codes = places.stream()
                    .map(place -> content.steps().get(place).code())
                    .toList();
            throw new ModelRefusal.StepsInCircle(codes, places);
        }
    }
}
