package org.samverk.agreements.process.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.samverk.kit.security.Actor;

/// The models that plans are begun with.
@ApplicationScoped
public class KnownModels {
    private final Models models;

    KnownModels(Models models) {
        this.models = models;
    }

    /// A model this actor may see, as it stays until the transaction ends.
    public Optional<KnownModel> held(UUID id, Actor actor) {
        return models.shared(id, actor).map(KnownModels::known);
    }

    private static KnownModel known(CollaborationModel model) {
        var content = model.state().content();
        return new KnownModel(
                model.id(),
                model.version(),
                content.code(),
                content.name(),
                content.steps(),
                model.state().archived());
    }
}
