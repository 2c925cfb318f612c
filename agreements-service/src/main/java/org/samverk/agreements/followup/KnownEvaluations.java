package org.samverk.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.feed.FeedReader;

/// The evaluations of pilots this service has heard of, in the table `known_evaluation`, which queries may join.
@ApplicationScoped
public class KnownEvaluations {
    /// @param recommendsScaleUp absent where it says nothing about that
    public record Completed(UUID id, @Nullable Boolean recommendsScaleUp) {}

    private final Session database;
    private final FeedReader reader;

    KnownEvaluations(Session database, FeedReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /// The evaluation of the pilot that was completed last.
    public Optional<Completed> latest(UUID pilot) {
        return database.createNativeQuery("""
                        select k.id, k.recommends_scale_up from known_evaluation k
                        where k.pilot_id = :pilot and k.completed order by k.heard desc limit 1""", Tuple.class).setParameter("pilot", pilot).getResultList().stream()
                .findFirst()
                .map(row -> new Completed(row.get("id", UUID.class), row.get("recommends_scale_up", Boolean.class)));
    }

    /// Asks for news, before something is refused for what there may be by now. Call it before a transaction begins.
    /// @throws org.samverk.kit.problem.Refusal 503 when followup-service is away
    public void catchUp() {
        reader.catchUp(KnownPlans.FEED);
    }

    /// Older news than what is known changes nothing.
    void keep(UUID evaluation, long version, UUID pilot, @Nullable Boolean recommendsScaleUp, Access access) {
        seen(database.createNativeMutationQuery("""
                        insert into known_evaluation as k
                          (id, version, pilot_id, completed, recommends_scale_up, owner, visibility, audience)
                        values (:id, :version, :pilot, true, cast(:recommends as boolean), cast(:owner as uuid),
                          :visibility, cast(:audience as uuid[]))
                        on conflict (id) do update set version = excluded.version, pilot_id = excluded.pilot_id,
                          completed = true, recommends_scale_up = excluded.recommends_scale_up,
                          owner = excluded.owner, visibility = excluded.visibility, audience = excluded.audience,
                            heard = case when k.completed then k.heard else excluded.heard end
                        where k.version < excluded.version"""), access)
                .setParameter("id", evaluation)
                .setParameter("version", version)
                .setParameter("pilot", pilot)
                .setParameter("recommends", recommendsScaleUp, Boolean.class)
                .executeUpdate();
    }

    /// It is completed no more, or gone.
    void drop(UUID evaluation, long version, Access access) {
        seen(database.createNativeMutationQuery("""
                        update known_evaluation set version = :version, completed = false, owner = cast(:owner as uuid),
                          visibility = :visibility, audience = cast(:audience as uuid[])
                        where id = :id and version < :version"""), access)
                .setParameter("id", evaluation)
                .setParameter("version", version)
                .executeUpdate();
    }

    private static MutationQuery seen(MutationQuery change, Access access) {
        return change.setParameter("owner", access.owner(), UUID.class)
                .setParameter("visibility", access.visibility().name())
                .setParameter("audience", access.audience().stream().sorted().toArray(UUID[]::new));
    }
}
