package org.samverk.partners.forum;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.forum.search.ForumConditions;
import org.samverk.partners.forum.search.ForumFilter;

/// The forums, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
public class Forums implements PanacheRepositoryBase<Forum, UUID> {
    public static final String KIND = "forum";

    private static final String STORED = "forum f join subjects s on s.id = f.id";
    private static final String ROWS = """
            select f.id, f.version, cast(f.state as text) as state,
              cast(partner_names(partners_in_forum(f.state)) as text) as partners,
              (select cast(jsonb_object_agg(g.id, g.state #> '{content,name}') as text)
               from forum g join subjects t on t.id = g.id
               where g.id = any (forums_in_forum(f.state)) and %s) as forums,
              (select k.id from known_agreement k where k.id = coalesce(
                 (select l.agreement_id from forum_agreement l where l.id = cast(f.state #>> '{agreement,id}' as uuid)),
                 cast(f.state #>> '{content,originAgreementId}' as uuid)) and %s) as agreement
            from\s""".formatted(Access.condition("t"), Access.condition("k"));
    private static final SortKeys SORT = new SortKeys(
            "f.id",
            Map.of(
                    "createdAt", "f.id",
                    "name", SortKeys.text("f.name"),
                    "status", "f.status",
                    "forumType", "f.type"));

    private final Session database;
    private final Snapshots snapshots;
    private final ForumConditions conditions;

    Forums(Session database, Snapshots snapshots, ForumConditions conditions) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
    }

    /// For changing: held until the transaction ends, so that changes of one forum come one after the other.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    Forum required(UUID id, Actor actor) {
        return held(id, actor).orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    public Optional<Forum> held(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("f.id = :id", "id", id);
        return where.bind(database.createNativeQuery(
                        "select f.* from " + STORED + where.where() + " for update of f", Forum.class))
                .uniqueResultOptional();
    }

    /// @throws org.samverk.kit.problem.Refusal 404 when there is none this actor may see, 410 when it is deleted
    public ForumRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("f.id = :id", "id", id);
        return where
                .bind(database.createNativeQuery(ROWS + STORED + where.where(), Tuple.class))
                .getResultList()
                .stream()
                .map(Forums::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// A state as the journal or a writer has it, with what this actor may see around it now.
    public ForumRow shown(UUID id, long version, ForumState state, Actor actor) {
        return new Conditions()
                        .with("everything", actor.seesEverything())
                        .with("mine", actor.mine())
                        .with("shown", id)
                        .with("version", version)
                        .with("state", StoredJson.mapper().valueToTree(state).toString())
                        .bind(database.createNativeQuery(
                                ROWS
                                        + "(select cast(:shown as uuid) as id, cast(:version as bigint) as version, cast(:state as jsonb) as state) f",
                                Tuple.class))
                        .getResultList()
                        .stream()
                        .map(Forums::row)
                        .findFirst()
                        .orElseThrow();
    }

    /// @return the page's rows and, where there is a next page, one more
    List<ForumRow> matching(ForumFilter filter, PageRequest page, Actor actor) {
        var where = conditions.of(filter, actor);
        return where
                .bind(database.createNativeQuery(
                        ROWS + STORED + where.where() + " order by " + SORT.orderBy(page)
                                + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Forums::row)
                .toList();
    }

    long count(ForumFilter filter, Actor actor) {
        var where = conditions.of(filter, actor);
        return where.bind(database.createNativeQuery("select count(*) from " + STORED + where.where(), Long.class))
                .getSingleResult();
    }

    /// Which of these there are for this actor to see.
    Set<UUID> seen(Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var where = Access.visibleTo(actor, "s").and("f.id = any (cast(:ids as uuid[]))", "ids", array(ids));
        return where
                .bind(database.createNativeQuery("select f.id from " + STORED + where.where(), UUID.class))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Who has to do with a forum: its owners, and all who have or had a seat.
    Set<UUID> concernedIn(UUID forum) {
        return database.createNativeQuery("""
                        select partner_id from forum_owner where forum_id = :forum
                        union select partner_id from forum_seat where forum_id = :forum""", UUID.class).setParameter("forum", forum).getResultList().stream()
                .collect(Collectors.toSet());
    }

    /// Two changes at once could close a circle that neither sees, so such changes take their turns.
    void takeTurnToMove() {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('samverk.forum.line')) as text)", String.class)
                .getSingleResult();
    }

    /// Whether the line upwards from a forum leads to another, or begins with it.
    /// @param column of the line: `parent_id` or `reports_to_id`
    boolean leadsTo(UUID from, UUID to, String column) {
        return database.createNativeQuery("""
                        with recursive above(id) as (
                          select cast(:from as uuid)
                          union select f.%1$s from forum f join above a on a.id = f.id where f.%1$s is not null)
                        select exists (select from above where id = :to)""".formatted(column), Boolean.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /// What refers to a forum: ids, or null for what this actor may not see.
    List<@Nullable UUID> referring(UUID id, Actor actor) {
        return new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("id", id)
                .bind(database.createNativeQuery("""
                        select case when %s then r.id end from (
                          select id from forum where parent_id = :id
                          union select id from forum where reports_to_id = :id
                          union select forum_id from forum_appointing where appointing_id = :id
                          union select id from meeting where forum_id = :id) r
                        join subjects s on s.id = r.id limit 20""".formatted(Access.condition("s")), UUID.class))
                .getResultList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static ForumRow row(Tuple tuple) {
        return new ForumRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), ForumState.class),
                map(tuple.get("partners", String.class), new TypeReference<>() {}),
                map(tuple.get("forums", String.class), new TypeReference<>() {}),
                tuple.get("agreement", UUID.class));
    }

    private static <T> Map<UUID, T> map(@Nullable String json, TypeReference<Map<UUID, T>> type) {
        return json == null ? Map.of() : StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
