package org.samverk.agreements.pilot.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.participation.content.OwnResource;
import org.samverk.agreements.pilot.report.PooledResources.Pooling;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.kit.access.Access;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// What adds up over the participations in a pilot, as far as its reader may see them.
@ApplicationScoped
class PilotReports {
    private static final String FUNNEL = """
            select w.round, count(*) as offered,
              count(*) filter (where w.status = 'OFFERED') as unanswered,
              count(*) filter (where w.status in ('ACCEPTED', 'ACTIVE', 'COMPLETED', 'WITHDRAWN')) as accepted,
              count(*) filter (where w.status = 'DECLINED') as declined,
              count(*) filter (where w.status = 'WITHDRAWN') as withdrawn,
              count(*) filter (where w.status = 'COMPLETED') as completed
            from pilot_participation w join subjects s on s.id = w.id
            where w.pilot_id = :pilot and %s group by w.round order by w.round""".formatted(Access.condition("s"));
    private static final String POOLS = """
            with pool as (
              select r.kind, r.currency, %%s, sum(r.amount) as amount, sum(r.fte) as fte, sum(r.hours) as hours,
                count(*) as entries
              from pilot_participation w join subjects s on s.id = w.id
              cross join lateral jsonb_to_recordset(w.state #> '{content,ownResources}')
                as r(kind text, currency text, year int, amount numeric, fte numeric, hours numeric)
              where w.pilot_id = :pilot and w.status in ('ACCEPTED', 'ACTIVE', 'COMPLETED') and %s
              group by 1, 2, 3, 4)
            select pool.*, %s as names from pool order by year nulls first, partner, kind, currency limit 5000""".formatted(
                    Access.condition("s"), References.column("named.id = pool.partner"));

    private final Session database;
    private final Pilots pilots;
    private final Clock clock;

    PilotReports(Session database, Pilots pilots, Clock clock) {
        this.database = database;
        this.pilots = pilots;
        this.clock = clock;
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such pilot that this actor may see
    Funnel funnel(UUID pilot, Actor actor) {
        pilots.row(pilot, actor);
        return new Funnel(
                pilot,
                asked(FUNNEL, pilot, actor).getResultList().stream()
                        .map(row -> new Funnel.Round(
                                row.get("round", Integer.class),
                                row.get("offered", Long.class),
                                row.get("unanswered", Long.class),
                                row.get("accepted", Long.class),
                                row.get("declined", Long.class),
                                row.get("withdrawn", Long.class),
                                row.get("completed", Long.class)))
                        .toList());
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such pilot that this actor may see
    PooledResources resources(UUID pilot, Pooling by, Actor actor) {
        pilots.row(pilot, actor);
        var apart =
                switch (by) {
                    case YEAR -> "r.year, cast(null as uuid) as partner";
                    case PARTNER -> "cast(null as int) as year, w.partner_id as partner";
                };
        return new PooledResources(
                pilot,
                asked(POOLS.formatted(apart), pilot, actor)
                        .setParameter("now", clock.instant())
                        .getResultList()
                        .stream()
                        .map(PilotReports::pool)
                        .toList());
    }

    private NativeQuery<Tuple> asked(String sql, UUID pilot, Actor actor) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("pilot", pilot)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine());
    }

    private static PooledResources.Pool pool(Tuple row) {
        return new PooledResources.Pool(
                OwnResource.Kind.valueOf(row.get("kind", String.class)),
                Optional.ofNullable(row.get("currency", String.class))
                        .map(OwnResource.Currency::valueOf)
                        .orElse(null),
                row.get("year", Integer.class),
                partner(row),
                row.get("amount", BigDecimal.class),
                row.get("fte", BigDecimal.class),
                row.get("hours", BigDecimal.class),
                row.get("entries", Long.class));
    }

    private static @Nullable Reference partner(Tuple row) {
        @Nullable UUID partner = row.get("partner", UUID.class);
        return partner == null ? null : References.read(row.get("names", String.class)).of(partner);
    }
}
