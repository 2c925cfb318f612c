package org.samverk.agreements.pilot.participation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.agreements.pilot.ParticipationRefusal;
import org.samverk.agreements.pilot.PilotRefusal.InFuture;
import org.samverk.agreements.pilot.trial.PilotActs;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Offers a pilot to a partner, who sees it from then on.
@ApplicationScoped
class OfferPilot {
    private final Pilots pilots;
    private final Participations participations;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final Clock clock;

    OfferPilot(
            Pilots pilots,
            Participations participations,
            KnownOrganisations organisations,
            Journal journal,
            Clock clock) {
        this.pilots = pilots;
        this.participations = participations;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    Participation offer(UUID pilotId, OfferContent offer, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> pilots.row(pilotId, actor));
        PilotActs.OFFER.require(actor, row);
        row.state().requireOffering();
        organisations.require(Map.of("/partnerId", offer.partnerId()));
        return QuarkusTransaction.requiringNew().call(() -> offered(pilotId, offer, actor));
    }

    /// The participation is journalled first: it is what a repeated request is answered with.
    private Participation offered(UUID pilotId, OfferContent offer, Actor actor) {
        var pilot = pilots.required(pilotId, actor);
        PilotActs.OFFER.require(actor, pilot.row());
        var now = clock.instant();
        var today = pilot.state().today(now);
        var on = offer.offeredOn() == null ? today : offer.offeredOn();
        var knownAs = participations.knownAs(offer.partnerId());
        if (participations.taken(pilotId, knownAs)) {
            throw new ParticipationRefusal.TakesPartAlready();
        }
        pilot.offer(offer.partnerId(), knownAs, now);
        if (on.isAfter(today)) {
            InFuture.refuse(Stream.of(InFuture.error("/offeredOn", today)));
        }
        var participation = Participation.offered(pilotId, pilot.state(), offer.partnerId(), on, now);
        participations.persist(participation);
        journal.append(Participations.KIND + ".offered", participation);
        journal.append(Pilots.KIND + ".offered", pilot);
        return participation;
    }
}
