package org.samverk.agreements.process.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.process.model.content.ModelContent;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Adds organisations' own models and keeps them right. Plans keep the steps they were begun with.
@ApplicationScoped
class KeepModels {
    private final Models models;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepModels(Models models, KnownOrganisations organisations, Journal journal, MergePatch mergePatch, Clock clock) {
        this.models = models;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    CollaborationModel add(ModelContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        ModelActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        organisations.require(Map.of("/ownerPartnerId", owner));
        ModelRules.requireSound(content);
        return QuarkusTransaction.requiringNew().call(() -> {
            var model = CollaborationModel.added(content.settled(owner), own, clock.instant());
            models.persist(model);
            journal.append(Models.TYPE + ".added", model);
            return model;
        });
    }

    @Transactional
    CollaborationModel replace(UUID id, @Nullable String ifMatch, ModelContent content, Actor actor) {
        return change(held(id, ModelActs.CHANGE, actor), ifMatch, content);
    }

    @Transactional
    CollaborationModel patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, ModelContent.class);
        var model = held(id, ModelActs.CHANGE, actor);
        return change(model, ifMatch, mergePatch.apply(model.state().content(), patch, ModelContent.class));
    }

    @Transactional
    CollaborationModel act(UUID id, Act act, String what, BiConsumer<CollaborationModel, Instant> verb, Actor actor) {
        var model = held(id, act, actor);
        model.requireOwn();
        verb.accept(model, clock.instant());
        journal.append(Models.TYPE + "." + what, model);
        return model;
    }

    /// What nobody has begun a plan with; its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var model = held(id, ModelActs.DELETE, actor);
        IfMatch.require(ifMatch, model.version());
        model.requireOwn();
        var users = models.usersOf(id, actor);
        if (!users.isEmpty()) {
            throw new ModelRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        models.remove(model);
        journal.appendDeletion(Models.TYPE + ".deleted", model);
    }

    /// What comes with the suite is refused for what it is, whoever asks.
    private CollaborationModel held(UUID id, Act act, Actor actor) {
        var model = models.required(id, actor);
        if (!model.state().shipped()) {
            act.require(actor, model.row());
        }
        return model;
    }

    private CollaborationModel change(CollaborationModel model, @Nullable String ifMatch, ModelContent content) {
        IfMatch.require(ifMatch, model.version());
        model.requireOwn();
        var owner = model.state().content().ownerPartnerId();
        if (content.ownerPartnerId() != null && !content.ownerPartnerId().equals(owner)) {
            throw new ModelRefusal.OwnerFixed();
        }
        ModelRules.requireSound(content);
        if (model.change(content.settled(owner), clock.instant())) {
            journal.append(Models.TYPE + ".changed", model);
        }
        return model;
    }
}
