package org.samverk.agreements.pilot.trial.keeping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.samverk.agreements.followup.KnownEvaluations;
import org.samverk.agreements.pilot.trial.Pilot;
import org.samverk.agreements.pilot.trial.PilotActs;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Takes a pilot a step onwards. Where an evaluation decides, followup-service is asked for its news first.
@ApplicationScoped
class AdvancePilot {
    private final Pilots pilots;
    private final KnownEvaluations evaluations;
    private final Journal journal;
    private final Clock clock;

    AdvancePilot(Pilots pilots, KnownEvaluations evaluations, Journal journal, Clock clock) {
        this.pilots = pilots;
        this.evaluations = evaluations;
        this.journal = journal;
        this.clock = clock;
    }

    Pilot advance(UUID id, PilotStatus to, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> pilots.row(id, actor));
        PilotActs.ADVANCE.require(actor, row);
        if (to.turnsOnEvaluation() && row.state().status().next().contains(to)) {
            evaluations.catchUp();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var pilot = pilots.required(id, actor);
            PilotActs.ADVANCE.require(actor, pilot.row());
            pilot.advance(to, pilots.accepted(id), evaluations.latest(id), clock.instant());
            journal.append(type(to), pilot);
            return pilot;
        });
    }

    /// As `pilot.knowledge-base`.
    private static String type(PilotStatus to) {
        return Pilots.KIND + "." + to.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
