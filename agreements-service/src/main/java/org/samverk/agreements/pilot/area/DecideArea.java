package org.samverk.agreements.pilot.area;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.agreements.pilot.area.content.AreaStatus;
import org.samverk.agreements.pilot.area.content.Decision;
import org.samverk.agreements.pilot.area.content.DecisionContent;
import org.samverk.agreements.pilot.forum.Forums;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Enters what was decided about an area, and takes it onwards.
@ApplicationScoped
class DecideArea {
    private final Areas areas;
    private final KnownOrganisations organisations;
    private final Forums forums;
    private final Journal journal;
    private final Clock clock;

    DecideArea(Areas areas, KnownOrganisations organisations, Forums forums, Journal journal, Clock clock) {
        this.areas = areas;
        this.forums = forums;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    Area decide(UUID id, DecisionContent said, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> areas.row(id, actor));
        var partner = said.forumId() == null && said.partnerId() == null
                ? actor.requireOrganisation().partnerId()
                : said.partnerId();
        AreaActs.DECIDE.require(actor, row.deciding(partner));
        row.state().requireOpen();
        var recordedBy = recording(said, partner, actor);
        if (said.forumId() != null) {
            forums.require(Map.of("/forumId", said.forumId()));
        }
        if (partner != null) {
            organisations.require(Map.of("/partnerId", partner));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var area = areas.required(id, actor);
            var decision = Decision.of(UuidVersion7Strategy.INSTANCE.generateUuid(null), said.by(partner), recordedBy);
            area.decide(decision, clock.instant());
            journal.append(Areas.KIND + ".decided", area);
            return area;
        });
    }

    /// What a partner has decided is its own to say; where another says it, with what proves it.
    private static @Nullable UUID recording(DecisionContent said, @Nullable UUID partner, Actor actor) {
        if (partner == null || actor.actsFor(partner)) {
            return null;
        }
        if (said.evidence() == null) {
            throw new PilotRefusal.NoEvidence();
        }
        return actor.requireOrganisation().partnerId();
    }

    @Transactional
    Area advance(UUID id, AreaStatus to, Actor actor) {
        var area = areas.required(id, actor);
        AreaActs.ADVANCE.require(actor, area.row());
        area.advance(to, current(area.state()), clock.instant());
        journal.append(Areas.KIND + "." + to.name().toLowerCase(Locale.ROOT), area);
        return area;
    }

    private Map<UUID, UUID> current(AreaState state) {
        var named = new HashSet<>(state.content().ownerPartnerIds());
        state.decisions().stream()
                .map(Decision::partnerId)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return organisations.of(named).values().stream()
                .collect(Collectors.toMap(KnownOrganisation::id, KnownOrganisation::currentId));
    }
}
