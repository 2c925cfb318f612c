package org.samverk.agreements.pilot.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.agreements.pilot.report.ScaleUp.Area;
import org.samverk.agreements.pilot.report.ScaleUp.Participant;
import org.samverk.agreements.pilot.report.ScaleUp.Round;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// What has grown from a pilot, read in two statements however much that is. Behind a pilot that its reader may not see
/// nothing is shown.
@ApplicationScoped
class GrowthReport {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int MOST = 500;
    private static final String PILOTS = """
            with recursive grown(id, depth) as (
              select cast(:pilot as uuid), 0
              union
              select p.id, g.depth + 1 from grown g join pilot p on p.grown_from_id = g.id
                join subjects s on s.id = p.id where %s)
            select p.id, cast(p.state #> '{content,title}' as text) as title, p.status, p.grown_from_id, p.area_id,
              cast(a.state #> '{content,name}' as text) as area
            from grown g join pilot p on p.id = g.id left join development_area a on a.id = p.area_id
            order by g.depth, p.id limit %d""".formatted(Access.condition("s"), MOST);
    private static final String PARTICIPANTS = """
            select w.id, w.pilot_id, w.round, w.partner_id, w.status, %s as names
            from pilot_participation w join subjects s on s.id = w.id
            where w.pilot_id in (:pilots) and %s order by w.id""".formatted(
                    References.column("named.id = w.partner_id"), Access.condition("s"));

    private final Session database;
    private final Pilots pilots;
    private final Clock clock;

    GrowthReport(Session database, Pilots pilots, Clock clock) {
        this.database = database;
        this.pilots = pilots;
        this.clock = clock;
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such pilot that this actor may see
    ScaleUp of(UUID pilot, Actor actor) {
        pilots.row(pilot, actor);
        var grown = database.createNativeQuery(PILOTS, Tuple.class)
                .setParameter("pilot", pilot)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList();
        var rounds = rounds(grown.stream().map(row -> row.get("id", UUID.class)).toList(), actor);
        return new Tree(grown, rounds).node(grown.getFirst());
    }

    /// By pilot, and in it by round.
    private Map<UUID, Map<Integer, List<Participant>>> rounds(List<UUID> ids, Actor actor) {
        return database
                .createNativeQuery(PARTICIPANTS, Tuple.class)
                .setParameterList("pilots", ids)
                .setParameter("now", clock.instant())
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("pilot_id", UUID.class),
                        Collectors.groupingBy(
                                row -> row.get("round", Integer.class),
                                TreeMap::new,
                                Collectors.mapping(GrowthReport::participant, Collectors.toList()))));
    }

    private static Participant participant(Tuple row) {
        return new Participant(
                row.get("id", UUID.class),
                References.read(row.get("names", String.class)).of(row.get("partner_id", UUID.class)),
                ParticipationStatus.valueOf(row.get("status", String.class)));
    }

    private record Tree(List<Tuple> pilots, Map<UUID, Map<Integer, List<Participant>>> rounds) {
        ScaleUp node(Tuple pilot) {
            var id = pilot.get("id", UUID.class);
            var grown = new ArrayList<ScaleUp>();
            for (var other : pilots) {
                if (id.equals(other.get("grown_from_id", UUID.class))) {
                    grown.add(node(other));
                }
            }
            return new ScaleUp(
                    id,
                    texts(pilot.get("title", String.class)),
                    PilotStatus.valueOf(pilot.get("status", String.class)),
                    area(pilot),
                    rounds.getOrDefault(id, Map.of()).entrySet().stream()
                            .map(round -> new Round(round.getKey(), round.getValue()))
                            .toList(),
                    grown);
        }

        private static @Nullable Area area(Tuple pilot) {
            @Nullable UUID id = pilot.get("area_id", UUID.class);
            return id == null ? null : new Area(id, texts(pilot.get("area", String.class)));
        }

        private static Map<String, String> texts(String column) {
            return StoredJson.mapper().convertValue(StoredJson.read(column), TEXTS);
        }
    }
}
