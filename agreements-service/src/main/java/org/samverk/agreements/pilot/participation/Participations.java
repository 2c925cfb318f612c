package org.samverk.agreements.pilot.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The participations in pilots, and the questions asked of them. Every question is answered with what its asker may
/// see.
@ApplicationScoped
class Participations {
    static final String KIND = "participation";

    private static final String STORED = "pilot_participation w join subjects s on s.id = w.id";
    private static final String SHOWN =
            "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) w";
    private static final String ROWS =
            """
            select w.id, w.version, cast(w.state as text) as state, %s as names, p.status, p.owner_id
            from %%s join pilot p on p.id = cast(w.state ->> 'pilotId' as uuid)""".formatted(References.column("named.id = cast(w.state ->> 'partnerId' as uuid)"));
    private static final SortKeys SORT =
            new SortKeys("w.id", Map.of("createdAt", "w.id", "round", "w.round", "status", "w.status"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Participations(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, after the pilot.
    /// @throws org.samverk.kit.problem.Refusal 404 when the pilot has none such that this actor may see
    Participation required(UUID pilot, UUID id, Actor actor) {
        var where = one(pilot, id, actor);
        return where.bind(database.createNativeQuery(
                        "select w.* from " + STORED + where.where() + " for update of w", Participation.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// All of a pilot, held until the transaction ends.
    List<Participation> of(UUID pilot) {
        return database.createNativeQuery(
                        "select w.* from pilot_participation w where w.pilot_id = :pilot order by w.id for update of w",
                        Participation.class)
                .setParameter("pilot", pilot)
                .getResultList();
    }

    /// Whether a partner of one of these ids takes part, or has.
    boolean taken(UUID pilot, Set<UUID> knownAs) {
        return database.createNativeQuery("""
                        select exists (select from pilot_participation w where w.pilot_id = :pilot
                          and w.partner_id in (:partners) and w.status in ('ACCEPTED', 'ACTIVE', 'COMPLETED'))""", Boolean.class)
                .setParameter("pilot", pilot)
                .setParameterList("partners", knownAs)
                .getSingleResult();
    }

    void persist(Participation participation) {
        database.persist(participation);
    }

    /// Every id the partner has had by now.
    Set<UUID> knownAs(UUID partner) {
        return Set.copyOf(database.createNativeQuery("select known_as(:partner, :now)", UUID.class)
                .setParameter("partner", partner)
                .setParameter("now", clock.instant(), Instant.class)
                .getResultList());
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when the pilot has none such that this actor may see
    ParticipationRow row(UUID pilot, UUID id, Actor actor) {
        return rows(STORED, one(pilot, id, actor), "").getResultList().stream()
                .map(Participations::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    private static Conditions one(UUID pilot, UUID id, Actor actor) {
        return Access.visibleTo(actor, "s").and("w.id = :id", "id", id).and("w.pilot_id = :pilot", "pilot", pilot);
    }

    /// A state as the journal or a writer has it, with the pilot as it is now.
    ParticipationRow shown(UUID id, long version, ParticipationState state) {
        var where = new Conditions()
                .with("shown", id)
                .with("version", version)
                .with("state", StoredJson.mapper().valueToTree(state).toString());
        return row(rows(SHOWN, where, "").getSingleResult());
    }

    /// @return the page's rows and, where there is a next page, one more
    List<ParticipationRow> matching(UUID pilot, ParticipationFilter filter, PageRequest page, Actor actor) {
        return rows(
                        STORED,
                        conditions(pilot, filter, actor),
                        " order by " + SORT.orderBy(page) + " limit :limit offset :offset")
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Participations::row)
                .toList();
    }

    long count(UUID pilot, ParticipationFilter filter, Actor actor) {
        var where = conditions(pilot, filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    private Conditions conditions(UUID pilot, ParticipationFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("w.pilot_id = :pilot", "pilot", pilot)
                .and("w.round = :round", "round", filter.round())
                .and("w.status = :status", "status", filter.status());
        References.named(conditions, "w.partner_id in %s", "partner", filter.partner(), clock.instant());
        return conditions;
    }

    private NativeQuery<Tuple> rows(String from, Conditions where, String order) {
        return where.bind(database.createNativeQuery(ROWS.formatted(from) + where.where() + order, Tuple.class))
                .setParameter("now", clock.instant());
    }

    private static ParticipationRow row(Tuple tuple) {
        return new ParticipationRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), ParticipationState.class),
                References.read(tuple.get("names", String.class)),
                PilotStatus.valueOf(tuple.get("status", String.class)),
                tuple.get("owner_id", UUID.class));
    }
}
