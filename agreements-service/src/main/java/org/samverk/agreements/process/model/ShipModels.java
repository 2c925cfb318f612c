package org.samverk.agreements.process.model;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.samverk.kit.journal.Journal;

/// Brings the models that come with the suite up to what their files say: once, however often it starts and however
/// many instances do.
@ApplicationScoped
class ShipModels {
    private final Models models;
    private final Journal journal;
    private final Clock clock;

    ShipModels(Models models, Journal journal, Clock clock) {
        this.models = models;
        this.journal = journal;
        this.clock = clock;
    }

    @ActivateRequestContext
    void start(@Observes StartupEvent started) {
        ship();
    }

    void ship() {
        QuarkusTransaction.requiringNew().run(() -> {
            models.oneAtATime();
            for (var shipped : ShippedModel.values()) {
                ship(shipped);
            }
        });
    }

    private void ship(ShippedModel shipped) {
        var content = shipped.content();
        var there = models.find(shipped.id());
        if (there.isEmpty()) {
            var model = CollaborationModel.shipped(shipped.id(), content, clock.instant());
            models.persist(model);
            journal.append(Models.TYPE + ".added", model);
            Log.infof("collaboration-model.added %s %s", shipped, shipped.id());
        } else if (there.get().change(content.settled(null), clock.instant())) {
            journal.append(Models.TYPE + ".changed", there.get());
            Log.infof("collaboration-model.changed %s %s", shipped, shipped.id());
        }
    }
}
