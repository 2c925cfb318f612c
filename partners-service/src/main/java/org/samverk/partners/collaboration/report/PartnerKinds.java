package org.samverk.partners.collaboration.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.value.Country;
import org.samverk.partners.collaboration.report.MissingKinds.MissingKind;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.Sector;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

/// Which kinds of partner take part in a collaboration, and which could. Two statements.
@ApplicationScoped
class PartnerKinds {
    private record Present(List<String> kinds, List<String> sectors, List<String> areas) {}

    private final Session database;
    private final Snapshots snapshots;
    private final Areas areas;
    private final Clock clock;

    PartnerKinds(Session database, Snapshots snapshots, Areas areas, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.areas = areas;
        this.clock = clock;
    }

    /// @throws org.samverk.kit.journal.history.HistoryRefusal when there is no collaboration this actor may see
    MissingKinds missingIn(UUID collaboration, Actor actor) {
        var present = present(collaboration, actor);
        var candidates = candidates(present.areas());
        var kinds = Arrays.stream(PartnerKind.values())
                .filter(kind -> kind != PartnerKind.OTHER && !present.kinds().contains(kind.name()))
                .map(kind -> MissingKind.of(kind, candidates.getOrDefault(kind.name(), 0L)))
                .sorted(Comparator.comparing(MissingKind::candidates).reversed().thenComparing(MissingKind::kind))
                .toList();
        var sectors = Arrays.stream(Sector.values())
                .filter(sector -> !present.sectors().contains(sector.name()))
                .toList();
        return new MissingKinds(sectors, kinds);
    }

    private Present present(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("c.id = :id", "id", id).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        """
                        select
                          (select array_agg(p.kind) from unnest(x.ids) i join partner p on p.id = current_partner(i, :now)) as kinds,
                          (select array_agg(p.sector) from unnest(x.ids) i join partner p on p.id = current_partner(i, :now)) as sectors,
                          (select array_agg(a.area) from collaboration_area a where a.collaboration_id = c.id) as areas
                        """ + ScopedCollaborations.FROM
                                + "cross join lateral (select present_in_collaboration(c.state, :now) as ids) x"
                                + where.where(),
                        Tuple.class))
                .getResultList()
                .stream()
                .map(row -> new Present(list(row, "kinds"), list(row, "sectors"), list(row, "areas")))
                .findFirst()
                .orElseThrow(() -> snapshots.missing("collaboration", id, actor));
    }

    private static List<String> list(Tuple row, String column) {
        String[] values = row.get(column, String[].class);
        return values == null ? List.of() : List.of(values);
    }

    private Map<String, Long> candidates(List<String> named) {
        var within = named.stream().flatMap(this::within).distinct().toList();
        var where = new Conditions()
                .and("p.status = 'ACTIVE' and not p.archived")
                .and(
                        "exists (select from partner_area a where a.partner_id = p.id and a.area in (:areas))",
                        "areas",
                        within.isEmpty() ? null : within);
        return where
                .bind(database.createNativeQuery(
                        "select p.kind, count(*) as candidates from partner p" + where.where() + " group by p.kind",
                        Tuple.class))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.get("kind", String.class)),
                        row -> Objects.requireNonNull(row.get("candidates", Long.class))));
    }

    private Stream<String> within(String key) {
        var parts = key.split(":", 3);
        var area = new AreaRef(Country.valueOf(parts[0]), AreaLevel.valueOf(parts[1]), parts[2]);
        return areas.within(area).stream().map(AreaRef::key);
    }
}
