package org.samverk.partners.initiative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;
import org.samverk.partners.initiative.content.InitiativeContent;

/// Enters initiatives on the map and keeps them right.
@ApplicationScoped
class KeepInitiatives {
    private final Initiatives initiatives;
    private final InitiativeSubject subject;
    private final InitiativeRules rules;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepInitiatives(
            Initiatives initiatives,
            InitiativeSubject subject,
            InitiativeRules rules,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.initiatives = initiatives;
        this.subject = subject;
        this.rules = rules;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Initiative register(InitiativeContent content, Actor actor) {
        var named = content.partnerId();
        var partner = named == null ? actor.requireOrganisation().partnerId() : named;
        rules.requireNew(partner, content, actor);
        var createdBy = actor.organisation().map(Organisation::partnerId).orElse(null);
        var initiative = Initiative.registered(partner, content.settled(partner), createdBy, clock.instant());
        initiatives.persist(initiative);
        journal.append("initiative.registered", initiative);
        return initiative;
    }

    @Transactional
    Initiative replace(UUID id, @Nullable String ifMatch, InitiativeContent content, Actor actor) {
        return change(held(id, InitiativeActs.CHANGE, actor), ifMatch, content);
    }

    @Transactional
    Initiative patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, InitiativeContent.class);
        var initiative = held(id, InitiativeActs.CHANGE, actor);
        var wanted = mergePatch.apply(initiative.state().content(), patch, InitiativeContent.class);
        return change(initiative, ifMatch, wanted);
    }

    @Transactional
    Initiative act(UUID id, Act act, String event, BiConsumer<Initiative, Instant> verb, Actor actor) {
        var initiative = held(id, act, actor);
        verb.accept(initiative, clock.instant());
        journal.append(event, initiative);
        return initiative;
    }

    /// What was entered by mistake; nothing refers to an initiative.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var initiative = held(id, InitiativeActs.DELETE, actor);
        IfMatch.require(ifMatch, initiative.version());
        initiatives.remove(initiative);
        journal.appendDeletion("initiative.deleted", initiative);
    }

    private Initiative held(UUID id, Act act, Actor actor) {
        var initiative = initiatives.required(id, actor);
        act.require(actor, subject.row(initiative));
        return initiative;
    }

    private Initiative change(Initiative initiative, @Nullable String ifMatch, InitiativeContent content) {
        IfMatch.require(ifMatch, initiative.version());
        var partner = initiative.state().partnerId();
        if (content.partnerId() != null && !content.partnerId().equals(partner)) {
            throw new InitiativeRefusal.OwnerFixed();
        }
        rules.requireKnown(content);
        if (initiative.change(content.settled(partner), clock.instant())) {
            journal.append("initiative.changed", initiative);
        }
        return initiative;
    }
}
