package org.samverk.agreements.pilot.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.AreaSides;
import org.samverk.agreements.pilot.area.KnownAreas;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Writes project descriptions and keeps them right.
@ApplicationScoped
class KeepDescriptions {
    private final KnownAreas areas;
    private final Descriptions descriptions;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepDescriptions(KnownAreas areas, Descriptions descriptions, Journal journal, MergePatch mergePatch, Clock clock) {
        this.areas = areas;
        this.descriptions = descriptions;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Description write(UUID areaId, DescriptionContent content, Actor actor) {
        var area = areas.required(areaId, actor);
        var own = actor.requireOrganisation().partnerId();
        AreaSides.CREATE.require(actor, new AreaSides(area.owners(), own));
        var description = Description.written(area, content, own, clock.instant());
        descriptions.persist(description);
        journal.append(Descriptions.KIND + ".written", description);
        return description;
    }

    @Transactional
    Description replace(UUID area, UUID id, @Nullable String ifMatch, DescriptionContent content, Actor actor) {
        return change(held(area, id, actor), ifMatch, content);
    }

    @Transactional
    Description patch(UUID area, UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, DescriptionContent.class);
        var description = held(area, id, actor);
        var content = mergePatch.apply(description.state().content(), patch, DescriptionContent.class);
        return change(description, ifMatch, content);
    }

    private Description held(UUID area, UUID id, Actor actor) {
        var there = areas.required(area, actor);
        var description = descriptions.required(area, id, actor);
        DescriptionView.CHANGE.require(actor, description.state().sides());
        there.requireOpen();
        return description;
    }

    private Description change(Description description, @Nullable String ifMatch, DescriptionContent content) {
        IfMatch.require(ifMatch, description.version());
        if (description.change(content, clock.instant())) {
            journal.append(Descriptions.KIND + ".changed", description);
        }
        return description;
    }

    /// Its history stays.
    @Transactional
    void delete(UUID area, UUID id, @Nullable String ifMatch, Actor actor) {
        var description = descriptions.required(area, id, actor);
        DescriptionView.DELETE.require(actor, description.state().sides());
        IfMatch.require(ifMatch, description.version());
        var users = descriptions.users(id, actor);
        if (!users.isEmpty()) {
            throw new PilotRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        descriptions.delete(description);
        journal.appendDeletion(Descriptions.KIND + ".deleted", description);
    }
}
