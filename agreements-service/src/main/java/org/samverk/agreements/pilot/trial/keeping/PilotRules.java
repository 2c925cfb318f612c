package org.samverk.agreements.pilot.trial.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.KnownAreas;
import org.samverk.agreements.pilot.forum.Forums;
import org.samverk.agreements.pilot.trial.Pilot;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.agreements.pilot.trial.content.PilotContent;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// The rules about a pilot that the register, the areas and other pilots have a say in.
@ApplicationScoped
class PilotRules {
    private final KnownOrganisations organisations;
    private final KnownAreas areas;
    private final Forums forums;
    private final Pilots pilots;
    private final Clock clock;

    PilotRules(KnownOrganisations organisations, KnownAreas areas, Forums forums, Pilots pilots, Clock clock) {
        this.organisations = organisations;
        this.forums = forums;
        this.areas = areas;
        this.pilots = pilots;
        this.clock = clock;
    }

    /// May ask the register: call it before a transaction begins.
    void requireRegistered(PilotContent content, UUID owner) {
        var named = new HashMap<>(content.partners());
        named.put("/ownerPartnerId", owner);
        organisations.require(named);
    }

    /// Asks for the work group, unless it stays: call it before a transaction begins.
    /// @param before absent where nobody was that yet
    void requireWorkGroup(PilotContent content, @Nullable UUID before) {
        var group = content.workGroupForumId();
        if (group != null && !group.equals(before)) {
            forums.require(Map.of("/workGroupForumId", group));
        }
    }

    /// Whose days an owner's pilots count in.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                .country()
                .zone();
    }

    /// What is to be stored of a new pilot.
    PilotContent settled(PilotContent content, UUID owner, ZoneId zone, Actor actor) {
        refuseUnknown(content, content.grownFromPilotId(), actor);
        refuseFuture(content, LocalDate.ofInstant(clock.instant(), zone));
        return content.settled(owner, content.grownFromPilotId());
    }

    /// What is to be stored instead. An origin that this actor does not see stays as it is.
    PilotContent settled(PilotContent content, Pilot pilot, Actor actor) {
        var state = pilot.state();
        var origin = origin(content, pilot, actor);
        refuseUnknown(content, Objects.equals(origin, state.content().grownFromPilotId()) ? null : origin, actor);
        if (origin != null && pilots.growsFrom(origin, pilot.id())) {
            throw new PilotRefusal.GrownFromItself();
        }
        refuseFuture(content, state.today(clock.instant()));
        return content.settled(state.ownerPartnerId(), origin);
    }

    private @Nullable UUID origin(PilotContent content, Pilot pilot, Actor actor) {
        var before = pilot.state().content().grownFromPilotId();
        return content.grownFromPilotId() == null && before != null && !pilots.seen(before, actor)
                ? before
                : content.grownFromPilotId();
    }

    private void refuseUnknown(PilotContent content, @Nullable UUID origin, Actor actor) {
        var area = content.developmentAreaId();
        PilotRefusal.UnknownReference.refuse(Stream.concat(
                area == null || areas.held(area).isPresent()
                        ? Stream.empty()
                        : Stream.of(FieldError.at(
                                "/developmentAreaId", "unknown-development-area", "There is no such area.")),
                origin == null || pilots.seen(origin, actor)
                        ? Stream.empty()
                        : Stream.of(FieldError.at("/grownFromPilotId", "unknown-pilot", "There is no such pilot."))));
    }

    private static void refuseFuture(PilotContent content, LocalDate today) {
        var presentations = content.presentations();
        PilotRefusal.InFuture.refuse(IntStream.range(0, presentations.size())
                .filter(index -> presentations.get(index).on().isAfter(today))
                .mapToObj(index -> PilotRefusal.InFuture.error("/presentations/%d/on".formatted(index), today)));
    }
}
