package org.samverk.followup.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.agreement.KnownAgreement.Standing;
import org.samverk.followup.agreement.KnownAgreement.Terms;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// The agreements this service has heard of, in the table `known_agreement`, which queries may join.
@ApplicationScoped
public class KnownAgreements {
    static final String FEED = "agreements";
    private static final String COLUMNS = """
            select k.id, cast(k.title as text) as title, k.terms_version, k.type, k.parties, k.goals,
              k.phase, k.begins_on, k.ends_on, k.owner, k.visibility, k.audience
            from known_agreement k""";

    private final Session database;
    private final FeedReader reader;
    private final Event<SubjectAccessChanged> changed;

    KnownAgreements(Session database, FeedReader reader, Event<SubjectAccessChanged> changed) {
        this.database = database;
        this.reader = reader;
        this.changed = changed;
    }

    /// Makes sure that the agreement is there and for this actor to see; its service is asked once more before saying
    /// no. Call it before a transaction begins.
    /// @param pointer where in the body it is named
    /// @throws UnknownAgreement 422
    public void require(UUID id, String pointer, Actor actor) {
        if (visible(id, actor, "").isEmpty()) {
            hear();
            if (visible(id, actor, "").isEmpty()) {
                throw new UnknownAgreement(pointer);
            }
        }
    }

    /// The agreement as it is until this transaction ends: nobody is let in or shut out meanwhile, so that what is
    /// hung on it now is seen by the same.
    /// @throws UnknownAgreement 422
    public KnownAgreement held(UUID id, String pointer, Actor actor) {
        return visible(id, actor, " for share of k").orElseThrow(() -> new UnknownAgreement(pointer));
    }

    /// Hears all there is to hear of agreements now. Never within a transaction.
    public void hear() {
        reader.catchUp(FEED);
    }

    /// An agreement that was known once is known for good.
    public Optional<KnownAgreement> find(UUID id) {
        return database
                .createNativeQuery(COLUMNS + " where k.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(KnownAgreements::agreement)
                .findFirst();
    }

    /// What an agreement is called, for who may see it.
    public Optional<Map<String, String>> titles(UUID id, Actor actor) {
        return visible(id, actor, "").map(KnownAgreement::title);
    }

    private Optional<KnownAgreement> visible(UUID id, Actor actor, String lock) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var where = Access.visibleTo(actor, "k").and("k.id = :id", "id", id);
            return where
                    .bind(database.createNativeQuery(COLUMNS + where.where() + lock, Tuple.class))
                    .getResultList()
                    .stream()
                    .map(KnownAgreements::agreement)
                    .findFirst();
        });
    }

    private static KnownAgreement agreement(Tuple row) {
        return new KnownAgreement(
                row.get("id", UUID.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(row.get("title", String.class)), new TypeReference<>() {}),
                new Terms(
                        row.get("terms_version", Integer.class),
                        row.get("type", String.class),
                        Set.of(row.get("parties", UUID[].class)),
                        Set.of(row.get("goals", UUID[].class))),
                new Standing(
                        row.get("phase", String.class),
                        row.get("begins_on", LocalDate.class),
                        row.get("ends_on", LocalDate.class)),
                new Access(
                        row.get("owner", UUID.class),
                        Visibility.valueOf(row.get("visibility", String.class)),
                        Set.of(row.get("audience", UUID[].class))));
    }

    /// Older news than what is known changes nothing.
    void keep(KnownAgreement agreement, long version) {
        var before = find(agreement.id());
        var written = write(agreement, version);
        if (written == 1 && before.isPresent() && !before.get().access().equals(agreement.access())) {
            changed.fire(new SubjectAccessChanged(agreement.id(), agreement.access()));
        }
    }

    private int write(KnownAgreement agreement, long version) {
        return database.createNativeMutationQuery("""
                        insert into known_agreement as k (id, version, title, terms_version, type, parties, goals,
                          phase, begins_on, ends_on, owner, visibility, audience)
                        values (:id, :version, cast(:title as jsonb), :termsVersion, :type, :parties, :goals,
                          :phase, cast(:beginsOn as date), cast(:endsOn as date), :owner, :visibility, :audience)
                        on conflict (id) do update set version = excluded.version, title = excluded.title,
                          terms_version = excluded.terms_version, type = excluded.type, parties = excluded.parties,
                          goals = excluded.goals, phase = excluded.phase, begins_on = excluded.begins_on,
                          ends_on = excluded.ends_on, owner = excluded.owner, visibility = excluded.visibility,
                          audience = excluded.audience
                        where k.version < excluded.version""")
                .setParameter("id", agreement.id())
                .setParameter("version", version)
                .setParameter(
                        "title",
                        StoredJson.mapper().valueToTree(agreement.title()).toString())
                .setParameter("termsVersion", agreement.terms().termsVersion())
                .setParameter("type", agreement.terms().type())
                .setParameter("parties", sorted(agreement.terms().parties()))
                .setParameter("goals", sorted(agreement.goals()))
                .setParameter("phase", agreement.standing().phase())
                .setParameter("beginsOn", text(agreement.standing().beginsOn()), String.class)
                .setParameter("endsOn", text(agreement.standing().endsOn()), String.class)
                .setParameter("owner", agreement.access().owner())
                .setParameter("visibility", agreement.access().visibility().name())
                .setParameter("audience", sorted(agreement.access().audience()))
                .executeUpdate();
    }

    private static UUID[] sorted(Set<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
