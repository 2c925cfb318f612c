package org.samverk.agreements.pilot.participation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.ParticipationRow.Sides;
import org.samverk.agreements.pilot.participation.content.ParticipationContent;
import org.samverk.agreements.pilot.trial.PilotState;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// What becomes of an offer. The pilot is held first, so that its terms and its status are those it is answered to.
@ApplicationScoped
class TakePart {
    private final Pilots pilots;
    private final Participations participations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    TakePart(Pilots pilots, Participations participations, Journal journal, MergePatch mergePatch, Clock clock) {
        this.pilots = pilots;
        this.participations = participations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Participation replace(UUID pilot, UUID id, @Nullable String ifMatch, ParticipationContent content, Actor actor) {
        var held = held(pilot, id, ParticipationActs.CHANGE, actor);
        return change(held, ifMatch, content);
    }

    @Transactional
    Participation patch(UUID pilot, UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, ParticipationContent.class);
        var held = held(pilot, id, ParticipationActs.CHANGE, actor);
        var content = held.participation().state().content();
        return change(held, ifMatch, mergePatch.apply(content, patch, ParticipationContent.class));
    }

    private Participation change(Held held, @Nullable String ifMatch, ParticipationContent content) {
        var participation = held.participation();
        IfMatch.require(ifMatch, participation.version());
        return participation.change(content, held.pilot(), clock.instant())
                ? kept("changed", participation)
                : participation;
    }

    @Transactional
    Participation accept(UUID pilot, UUID id, Acceptance acceptance, Actor actor) {
        var held = held(pilot, id, ParticipationActs.ACCEPT, actor);
        var participation = held.participation();
        var content = participation.state().content().with(acceptance.ownResources(), acceptance.decisions());
        participation.accept(acceptance.termsVersion(), content, held.pilot(), clock.instant());
        return kept("accepted", participation);
    }

    /// A step that needs no more than that somebody takes it.
    record Step(Act act, String event, Taking taking) {
        static final Step DECLINE = new Step(ParticipationActs.DECLINE, "declined", Participation::decline);
        static final Step ACTIVATE = new Step(ParticipationActs.ACTIVATE, "activated", Participation::activate);
        static final Step COMPLETE = new Step(ParticipationActs.COMPLETE, "completed", Participation::complete);
        static final Step WITHDRAW = new Step(ParticipationActs.WITHDRAW, "withdrawn", Participation::withdraw);

        private interface Taking {
            void take(Participation participation, PilotState pilot, Instant now);
        }
    }

    @Transactional
    Participation take(Step step, UUID pilot, UUID id, Actor actor) {
        var held = held(pilot, id, step.act(), actor);
        step.taking().take(held.participation(), held.pilot(), clock.instant());
        return kept(step.event(), held.participation());
    }

    private record Held(Participation participation, PilotState pilot) {}

    private Held held(UUID pilotId, UUID id, Act act, Actor actor) {
        var pilot = pilots.required(pilotId, actor).state();
        var participation = participations.required(pilotId, id, actor);
        act.require(actor, new Sides(participation.state().partnerId(), pilot.ownerPartnerId()));
        return new Held(participation, pilot);
    }

    private Participation kept(String what, Participation participation) {
        journal.append(Participations.KIND + "." + what, participation);
        return participation;
    }
}
