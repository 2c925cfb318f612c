package org.samverk.followup.subject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.feed.FeedReader;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// What this service has heard of that may be followed up, in the table `known_subject`, which queries may join.
@ApplicationScoped
public class KnownSubjects {
    static final String AGREEMENTS = "agreements";
    static final String PARTNERS = "partners";

    private static final String JSON = """
            cast(jsonb_build_object('subject', jsonb_build_object('type', k.type, 'id', k.id), 'title', k.title,
              'owners', to_jsonb(k.owners), 'parties', to_jsonb(k.parties), 'agreementId', k.agreement_id, 'terms', k.terms, 'target', k.target,
              'cancelled', k.cancelled, 'deleted', k.deleted,
              'access', jsonb_build_object('owner', k.owner, 'visibility', k.visibility,
                'audience', to_jsonb(k.audience))) as text)""";
    static final String SELECT = "select " + JSON + " from known_subject k";

    private final Session database;
    private final FeedReader reader;

    KnownSubjects(Session database, FeedReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /// Makes sure that it is there and for this actor to see; its service is asked once more before saying no. Call it
    /// before a transaction begins.
    /// @param pointer where in the body it is named
    /// @throws UnknownSubject 422
    public void require(Subject subject, String pointer, Actor actor) {
        fault(subject, pointer, actor).ifPresent(fault -> {
            throw new UnknownSubject(List.of(fault));
        });
    }

    /// The same for who has more to find fault with.
    public Optional<FieldError> fault(Subject subject, String pointer, Actor actor) {
        if (visible(subject, actor, "").isPresent()) {
            return Optional.empty();
        }
        hear(subject.type());
        return visible(subject, actor, "").isPresent() ? Optional.empty() : Optional.of(UnknownSubject.at(pointer));
    }

    /// As it is until this transaction ends: nobody is let in or shut out meanwhile, so that what is hung on it now is
    /// seen by the same.
    /// @throws UnknownSubject 422
    public KnownSubject held(Subject subject, String pointer, Actor actor) {
        return visible(subject, actor, " for share of k")
                .orElseThrow(() -> new UnknownSubject(List.of(UnknownSubject.at(pointer))));
    }

    /// Hears all there is to hear of what is of this type. Never within a transaction.
    public void hear(Subject.Type type) {
        reader.catchUp(
                switch (type) {
                    case AGREEMENT, GOAL, ACTIVITY, PILOT -> AGREEMENTS;
                    case COLLABORATION, FORUM -> PARTNERS;
                });
    }

    /// What was known once is known for good.
    public Optional<KnownSubject> find(UUID id) {
        return database.createNativeQuery(SELECT + " where k.id = :id", String.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(KnownSubjects::read);
    }

    /// The number of the newest text of the agreement that this is, or belongs to.
    public Optional<Integer> termsVersion(UUID id) {
        return database.createNativeQuery("""
                        select cast(a.terms ->> 'termsVersion' as integer)
                        from known_subject k join known_subject a on a.id = k.agreement_id
                        where k.id = :id and a.terms is not null""", Integer.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// Those of them that this actor may see, gone ones too.
    public Map<UUID, KnownSubject> seen(Set<UUID> ids, Actor actor) {
        return ids.isEmpty()
                ? Map.of()
                : all(Access.visibleTo(actor, "k"), "", ids).stream()
                        .collect(Collectors.toMap(one -> one.subject().id(), Function.identity()));
    }

    /// A column that holds a subject where the reader may see it, for {@link #read}. Needs the parameters of
    /// {@link Access#condition}.
    /// @param id the column of its id
    public static String column(String id) {
        return "(select %s from known_subject k where k.id = %s and %s)".formatted(JSON, id, Access.condition("k"));
    }

    /// The condition that a subject is this agreement, or belongs to it; needs the parameter `agreement`.
    public static String of(String id) {
        return "%s in (select t.id from known_subject t where t.agreement_id = :agreement)".formatted(id);
    }

    public static @Nullable KnownSubject shown(@Nullable String column) {
        return column == null ? null : read(column);
    }

    static KnownSubject read(String json) {
        return StoredJson.mapper().convertValue(StoredJson.read(json), KnownSubject.class);
    }

    private List<KnownSubject> all(Conditions visible, String lock, Collection<UUID> ids) {
        var where = visible.and("k.id in (:ids)");
        return where
                .bind(database.createNativeQuery(SELECT + where.where() + lock, String.class))
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .map(KnownSubjects::read)
                .toList();
    }

    private Optional<KnownSubject> visible(Subject subject, Actor actor, String lock) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> all(
                                Access.visibleTo(actor, "k")
                                        .and("not k.deleted")
                                        .and(
                                                "k.type = :type",
                                                "type",
                                                subject.type().name()),
                                lock,
                                List.of(subject.id()))
                        .stream()
                        .findFirst());
    }
}
