package org.samverk.agreements.pilot.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.samverk.agreements.pilot.participation.content.ParticipationStatus;
import org.samverk.agreements.pilot.report.ModelScaleUp.GrownArea;
import org.samverk.agreements.pilot.report.ScaleUp.Participant;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.agreements.process.model.KnownModels;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// What has grown from a pilot or a model, read in a few statements however much that is. Behind a pilot that
/// its reader may not see nothing is shown.
@ApplicationScoped
class GrowthReport {
    private static final int MOST = 500;
    private static final String AREAS = """
            select a.id, cast(a.state #> '{content,name}' as text) as name, a.status, a.sequence,
              cast(a.state #> '{content,ownerPartnerIds}' as text) as partners, %s as names
            from development_area a join subjects s on s.id = a.id
            where a.model_id = :model and %s order by a.sequence, a.id limit %d""".formatted(
                    References.column("named.id = any (partners_in_area(a.state))"), Access.condition("s"), MOST + 1);
    private static final String FROM_PILOT = "select cast(:from as uuid)";
    private static final String FROM_MODEL = """
            select b.id from development_area o join pilot b on b.area_id = o.id join subjects t on t.id = b.id
            where o.model_id = :from and %s""".formatted(Access.condition("t"));
    /// Each pilot once, however the lines run: they could not go round in a circle even if the rows did.
    private static final String PILOTS = """
            with recursive grown(id) as (
              (%%s)
              union
              select p.id from grown g join pilot p on p.grown_from_id = g.id join subjects s on s.id = p.id where %s)
            select p.id, cast(p.state #> '{content,title}' as text) as title, p.status, p.grown_from_id, p.area_id,
              p.owner_id, (select k.id from known_evaluation k
                where k.id = cast(p.state ->> 'evaluationId' as uuid) and %s) as evaluation_id,
              cast(p.state #> '{content,foundingPartnerIds}' as text) as partners,
              cast(coalesce(p.state #> '{content,knowledgePartnerIds}', '[]') as text) as knowing, %s as names,
              cast(a.state #> '{content,name}' as text) as area
            from grown g join pilot p on p.id = g.id left join development_area a on a.id = p.area_id
            order by p.id <> :from, p.id limit %d""".formatted(
                    Access.condition("s"),
                    Access.condition("k"),
                    References.column("named.id = any (partners_in_pilot(p.state))"),
                    MOST + 1);
    private static final String PARTICIPANTS =
            """
            select w.id, w.pilot_id, w.round, w.partner_id, w.status, %s as names
            from pilot_participation w join subjects s on s.id = w.id
            where w.pilot_id in (:pilots) and %s order by w.id""".formatted(References.column("named.id = w.partner_id"), Access.condition("s"));

    private final Session database;
    private final Pilots pilots;
    private final KnownModels models;
    private final Clock clock;

    GrowthReport(Session database, Pilots pilots, KnownModels models, Clock clock) {
        this.database = database;
        this.pilots = pilots;
        this.models = models;
        this.clock = clock;
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such pilot that this actor may see
    ScaleUp of(UUID pilot, Actor actor) {
        pilots.row(pilot, actor);
        return grown(FROM_PILOT, pilot, actor).node(pilot);
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such model that this actor may see
    ModelScaleUp ofModel(UUID id, Actor actor) {
        var model = models.required(id, actor);
        var areas = seen(AREAS, actor).setParameter("model", id).getResultList();
        var grown = grown(FROM_MODEL, id, actor);
        return new ModelScaleUp(
                id,
                model.code(),
                model.name(),
                areas.stream()
                        .limit(MOST)
                        .map(area -> GrownArea.of(area, grown.beneath(area.get("id", UUID.class))))
                        .toList(),
                areas.size() <= MOST && grown.complete());
    }

    private Grown grown(String begin, UUID from, Actor actor) {
        var rows =
                seen(PILOTS.formatted(begin), actor).setParameter("from", from).getResultList();
        var shown = rows.subList(0, Math.min(MOST, rows.size()));
        return new Grown(shown, shown.isEmpty() ? Map.of() : rounds(shown, actor), rows.size() <= MOST);
    }

    /// By pilot, and in it by round.
    private Map<UUID, Map<Integer, List<Participant>>> rounds(List<Tuple> shown, Actor actor) {
        return seen(PARTICIPANTS, actor)
                .setParameterList(
                        "pilots",
                        shown.stream().map(row -> row.get("id", UUID.class)).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("pilot_id", UUID.class),
                        Collectors.groupingBy(
                                row -> row.get("round", Integer.class),
                                TreeMap::new,
                                Collectors.mapping(GrowthReport::participant, Collectors.toList()))));
    }

    private NativeQuery<Tuple> seen(String sql, Actor actor) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine());
    }

    private static Participant participant(Tuple row) {
        return new Participant(
                row.get("id", UUID.class),
                References.read(row.get("names", String.class)).of(row.get("partner_id", UUID.class)),
                ParticipationStatus.valueOf(row.get("status", String.class)));
    }
}
