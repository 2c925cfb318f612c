package org.samverk.agreements.pilot.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.draft.Themes;
import org.samverk.agreements.pilot.PilotRefusal;
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
    private final Themes themes;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepAreas(
            Areas areas,
            KnownModels models,
            KnownOrganisations organisations,
            Themes themes,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.areas = areas;
        this.models = models;
        this.organisations = organisations;
        this.themes = themes;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Area propose(AreaContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerIds().getFirst();
        AreaActs.CREATE.require(actor, new AreaSides(List.of(owner), own));
        themes.require(content.themesNamed());
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

    Area replace(UUID id, @Nullable String ifMatch, AreaContent content, Actor actor) throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Area patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, AreaContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, AreaContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        AreaContent from(AreaContent current) throws JsonProcessingException;
    }

    private Area change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor) throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> areas.row(id, actor));
        AreaActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = wanted.from(before);
        IfMatch.require(ifMatch, row.version());
        row.state().requireOpen();
        if (!content.themes().equals(before.themes())) {
            themes.require(content.themesNamed());
        }
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    private Area changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor) throws JsonProcessingException {
        var area = areas.required(id, actor);
        AreaActs.CHANGE.require(actor, area.row());
        var content = wanted.from(area.state().content());
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
