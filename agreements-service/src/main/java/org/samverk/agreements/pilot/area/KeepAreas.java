package org.samverk.agreements.pilot.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.AreaRow.Deciding;
import org.samverk.agreements.pilot.area.content.AreaContent;
import org.samverk.agreements.process.model.KnownModels;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Proposes development areas and keeps them right.
@ApplicationScoped
class KeepAreas {
    private final Areas areas;
    private final KnownModels models;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepAreas(
            Areas areas,
            KnownModels models,
            KnownOrganisations organisations,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.areas = areas;
        this.models = models;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Area propose(AreaContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerIds().getFirst();
        AreaActs.CREATE.require(actor, new Deciding(null, owner, own));
        organisations.require(content.partners());
        return QuarkusTransaction.requiringNew().call(() -> {
            var zone = Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                    .country()
                    .zone();
            requireModel(content, actor);
            var area = Area.proposed(content, zone, own, clock.instant());
            areas.persist(area);
            journal.append(Areas.KIND + ".proposed", area);
            return area;
        });
    }

    @Transactional
    Area replace(UUID id, @Nullable String ifMatch, AreaContent content, Actor actor) {
        return change(held(id, actor), ifMatch, content, actor);
    }

    @Transactional
    Area patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, AreaContent.class);
        var area = held(id, actor);
        return change(area, ifMatch, mergePatch.apply(area.state().content(), patch, AreaContent.class), actor);
    }

    private Area held(UUID id, Actor actor) {
        var area = areas.required(id, actor);
        AreaActs.CHANGE.require(actor, area.row());
        return area;
    }

    private Area change(Area area, @Nullable String ifMatch, AreaContent content, Actor actor) {
        IfMatch.require(ifMatch, area.version());
        area.state().requireOpen();
        if (!content.ownerPartnerIds().equals(area.state().content().ownerPartnerIds())) {
            throw new PilotRefusal.OwnerFixed("/ownerPartnerIds");
        }
        if (!Objects.equals(content.modelId(), area.state().content().modelId())) {
            requireModel(content, actor);
        }
        if (area.change(content, clock.instant())) {
            journal.append(Areas.KIND + ".changed", area);
        }
        return area;
    }

    private void requireModel(AreaContent content, Actor actor) {
        var model = content.modelId();
        if (model != null && models.held(model, actor).isEmpty()) {
            PilotRefusal.UnknownReference.refuse(
                    Stream.of(FieldError.at("/modelId", "unknown", "No model that you may see has this id.")));
        }
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var area = areas.required(id, actor);
        AreaActs.DELETE.require(actor, area.row());
        IfMatch.require(ifMatch, area.version());
        area.requireDeletable();
        var users = areas.users(id, actor);
        if (!users.isEmpty()) {
            throw new PilotRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        areas.delete(area);
        journal.appendDeletion(Areas.KIND + ".deleted", area);
    }
}
