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
        return models.shared(id, actor).map(model -> known(model.id(), model.version(), model.state()));
    }

    /// A model as it is now.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is gone
    public KnownModel required(UUID id, Actor actor) {
        var row = models.row(id, actor);
        return known(row.id(), row.version(), row.state());
    }

    private static KnownModel known(UUID id, long version, ModelState state) {
        var content = state.content();
        return new KnownModel(id, version, content.code(), content.name(), content.steps(), state.archived());
    }
}
