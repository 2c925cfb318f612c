package org.samverk.agreements.pilot.trial.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.trial.Pilot;
import org.samverk.agreements.pilot.trial.PilotActs;
import org.samverk.agreements.pilot.trial.PilotChanged;
import org.samverk.agreements.pilot.trial.PilotRow;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Prepares pilots and keeps them right. Partners are looked up before the transaction begins, since that may ask the
/// register; all is judged again in it, since somebody may have been faster.
@ApplicationScoped
class KeepPilots {
    private final Pilots pilots;
    private final PilotRules rules;
    private final Journal journal;
    private final Event<PilotChanged> changed;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepPilots(
            Pilots pilots,
            PilotRules rules,
            Journal journal,
            Event<PilotChanged> changed,
            MergePatch mergePatch,
            Clock clock) {
        this.pilots = pilots;
        this.rules = rules;
        this.journal = journal;
        this.changed = changed;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Pilot prepare(PilotContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        PilotActs.CREATE.require(actor, new PilotRow.Owned(owner));
        rules.requireRegistered(content, owner);
        rules.requireWorkGroup(content, null);
        return QuarkusTransaction.requiringNew().call(() -> {
            var zone = rules.zone(owner);
            var pilot = Pilot.prepared(rules.settled(content, owner, zone, actor), zone, own, clock.instant());
            pilots.persist(pilot);
            journal.append(Pilots.KIND + ".prepared", pilot);
            return pilot;
        });
    }

    Pilot replace(UUID id, @Nullable String ifMatch, PilotContent content, Actor actor) throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Pilot patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, PilotContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, PilotContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        PilotContent from(PilotContent current) throws JsonProcessingException;
    }

    private Pilot change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor) throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> pilots.row(id, actor));
        var content = allowed(row, ifMatch, wanted, actor);
        rules.requireRegistered(content, row.state().ownerPartnerId());
        rules.requireWorkGroup(content, row.state().content().workGroupForumId());
        return QuarkusTransaction.requiringNew().call(() -> {
            var pilot = pilots.required(id, actor);
            return changed(pilot, allowed(pilot.row(), ifMatch, wanted, actor), actor);
        });
    }

    private static PilotContent allowed(PilotRow row, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        PilotActs.CHANGE.require(actor, row);
        var content = wanted.from(row.state().content());
        IfMatch.require(ifMatch, row.version());
        row.state().requireOpen();
        var owner = content.ownerPartnerId();
        if (owner != null && !owner.equals(row.state().ownerPartnerId())) {
            throw new PilotRefusal.OwnerFixed("/ownerPartnerId");
        }
        return content;
    }

    private Pilot changed(Pilot pilot, PilotContent content, Actor actor) {
        var before = pilot.state().accessWithoutOffers();
        if (pilot.change(rules.settled(content, pilot, actor), clock.instant())) {
            journal.append(Pilots.KIND + ".changed", pilot);
            var after = pilot.state().accessWithoutOffers();
            if (!after.equals(before)) {
                changed.fire(new PilotChanged(pilot.id(), after));
            }
        }
        return pilot;
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var pilot = pilots.required(id, actor);
        PilotActs.DELETE.require(actor, pilot.row());
        IfMatch.require(ifMatch, pilot.version());
        pilot.requireDeletable();
        var users = pilots.users(id, actor);
        if (!users.isEmpty()) {
            throw new PilotRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        pilots.delete(pilot);
        journal.appendDeletion(Pilots.KIND + ".deleted", pilot);
    }
}
