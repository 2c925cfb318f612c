package org.samverk.agreements.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The agreements, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {
    private static final String ROWS = """
            select a.id, a.version, cast(a.state as text) as state,
              (select cast(jsonb_object_agg(o.id, o.name) as text) from organisation o
               where o.id = any (mentioned(a.state))) as names
            from agreement a join subjects s on s.id = a.id""";
    private static final SortKeys SORT = new SortKeys("a.id", Map.of("createdAt", "a.id", "type", "a.type"));

    private final Session database;
    private final Clock clock;

    Agreements(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one agreement come one after the other.
    /// @throws AgreementRefusal.NotFound when there is none this actor may see
    Agreement required(UUID id, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("a.id = :id", "id", id)
                .bind(database.createNativeQuery(
                        "select a.* from agreement a join subjects s on s.id = a.id where a.id = :id and "
                                + Access.condition("s") + " for update of a",
                        Agreement.class))
                .uniqueResultOptional()
                .orElseThrow(() -> new AgreementRefusal.NotFound(id));
    }

    /// @throws AgreementRefusal.NotFound when there is none this actor may see
    AgreementRow row(UUID id, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class))
                .getResultStream()
                .map(Agreements::row)
                .findFirst()
                .orElseThrow(() -> new AgreementRefusal.NotFound(id));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<AgreementRow> matching(AgreementFilter filter, PageRequest page, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultStream()
                .map(Agreements::row)
                .toList();
    }

    long count(AgreementFilter filter, Actor actor) {
        var where = where(filter, actor);
        return where.bind(database.createNativeQuery(
                        "select count(*) from agreement a join subjects s on s.id = a.id" + where.where(), Long.class))
                .getSingleResult();
    }

    /// Every text of an agreement: those that were proposed, and the newest.
    /// @param only the number asked for; absent for all
    /// @throws AgreementRefusal.NotFound when there is none this actor may see
    List<TermsVersion> versions(UUID id, @Nullable Integer only, Actor actor) {
        var where =
                Access.visibleTo(actor, "s").and("a.id = :id", "id", id).and("v.terms_version = :only", "only", only);
        var versions = where.bind(
                        database.createNativeQuery("""
                        select v.terms_version, v.hash, cast(v.terms as text) as terms
                        from agreement a join subjects s on s.id = a.id cross join lateral (
                          select t.terms_version, t.hash, t.terms from agreement_terms t where t.agreement_id = a.id
                          union select cast(a.state #>> '{terms,termsVersion}' as int), a.state #>> '{terms,hash}',
                            a.state #> '{terms,terms}') v
                        """ + where.where() + " order by v.terms_version desc", Tuple.class))
                .getResultStream()
                .map(row -> new TermsVersion(
                        row.get("terms_version", Integer.class),
                        row.get("hash", String.class),
                        read(row, "terms", AgreementTerms.class)))
                .toList();
        if (versions.isEmpty()) {
            throw only == null ? new AgreementRefusal.NotFound(id) : new AgreementRefusal.NoSuchVersion(only);
        }
        return versions;
    }

    private Conditions where(AgreementFilter filter, Actor actor) {
        var conditions = Access.visibleTo(actor, "s")
                .and("a.owner_id = :owner", "owner", filter.owner())
                .and("a.type = :type", "type", filter.type())
                .and(
                        "exists (select from agreement_party p where p.agreement_id = a.id and p.partner_id = :party)",
                        "party",
                        filter.party())
                .and(
                        "exists (select from agreement_theme t where t.agreement_id = a.id and t.theme = :theme)",
                        "theme",
                        filter.theme())
                .and(
                        "a.phase = 'CONCLUDED' and a.begins_on <= :day and (a.ends_on is null or a.ends_on >= :day)",
                        "day",
                        filter.inForceOn())
                .and(
                        "a.id = any (cast(:ids as uuid[]))",
                        "ids",
                        filter.ids() == null ? null : "{" + filter.ids() + "}");
        if (filter.status() != null) {
            conditions.and("(" + filter.status().condition() + ")");
            if (filter.status().condition().contains(":now")) {
                conditions.with("now", clock.instant());
            }
        }
        if (filter.externalId() != null) {
            var parts = filter.externalId().split(":", 2);
            conditions
                    .and(
                            "exists (select from agreement_external_id e where e.agreement_id = a.id and e.system = :system and e.value = :key)",
                            "key",
                            parts[1])
                    .with("system", parts[0]);
        }
        return conditions;
    }

    private static AgreementRow row(Tuple tuple) {
        var names = tuple.get("names", String.class);
        return new AgreementRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                read(tuple, "state", AgreementState.class),
                names == null
                        ? Map.of()
                        : StoredJson.mapper().convertValue(StoredJson.read(names), new TypeReference<>() {}));
    }

    private static <T> T read(Tuple tuple, String column, Class<T> type) {
        return Optional.ofNullable(tuple.get(column, String.class))
                .map(StoredJson::read)
                .map(json -> StoredJson.mapper().convertValue(json, type))
                .orElseThrow();
    }
}
