package org.samverk.agreements.agreement.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRefusal;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.text.TermsResource.VersionEntry;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// An agreement's texts: those that were proposed, and the newest.
@ApplicationScoped
public class Texts {
    private static final String FROM = """
            from agreement a join subjects s on s.id = a.id cross join lateral (
              select t.terms_version, t.hash from agreement_terms t where t.agreement_id = a.id
              union select cast(a.state #>> '{terms,termsVersion}' as int), a.state #>> '{terms,hash}') v
            where a.id = :id and\s""";
    private static final String ROWS = """
            select v.terms_version, v.hash, (
              select min(p ->> 'proposedAt') from jsonb_array_elements(a.state -> 'proposals') p
              where cast(p ->> 'termsVersion' as int) = v.terms_version) as proposed_at
            """ + FROM;
    private static final SortKeys SORT = new SortKeys("v.terms_version", Map.of("termsVersion", "v.terms_version"));

    private final Session database;
    private final Agreements agreements;

    Texts(Session database, Agreements agreements) {
        this.database = database;
        this.agreements = agreements;
    }

    /// @return the page's rows and, where there is a next page, one more
    List<VersionEntry> page(UUID id, PageRequest page, Actor actor) {
        var order = " order by " + SORT.orderBy(page) + " limit :limit offset :offset";
        var rows = Access.visibleTo(actor, "s")
                .with("id", id)
                .bind(database.createNativeQuery(ROWS + Access.condition("s") + order, Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Texts::entry)
                .toList();
        if (rows.isEmpty()) {
            agreements.row(id, actor);
        }
        return rows;
    }

    long count(UUID id, Actor actor) {
        return Access.visibleTo(actor, "s")
                .with("id", id)
                .bind(database.createNativeQuery("select count(*) " + FROM + Access.condition("s"), Long.class))
                .getSingleResult();
    }

    /// Every text of an agreement: those that were proposed, and the newest.
    /// @param only the number asked for; absent for all
    /// @throws HistoryRefusal when there is none this actor may see, or none any more
    public List<TermsVersion> of(UUID id, @Nullable Integer only, Actor actor) {
        var where =
                Access.visibleTo(actor, "s").and("a.id = :id", "id", id).and("v.terms_version = :only", "only", only);
        var versions = where
                .bind(database.createNativeQuery("""
                        select v.terms_version, v.hash, cast(v.terms as text) as terms
                        from agreement a join subjects s on s.id = a.id cross join lateral (
                          select t.terms_version, t.hash, t.terms from agreement_terms t where t.agreement_id = a.id
                          union select cast(a.state #>> '{terms,termsVersion}' as int), a.state #>> '{terms,hash}',
                            a.state #> '{terms,terms}') v
                        """ + where.where() + " order by v.terms_version desc", Tuple.class))
                .getResultList()
                .stream()
                .map(row -> new TermsVersion(
                        row.get("terms_version", Integer.class), row.get("hash", String.class), terms(row)))
                .toList();
        if (versions.isEmpty()) {
            agreements.row(id, actor);
            throw new AgreementRefusal.NoSuchVersion(Objects.requireNonNull(only));
        }
        return versions;
    }

    private static AgreementTerms terms(Tuple row) {
        return StoredJson.mapper().convertValue(StoredJson.read(row.get("terms", String.class)), AgreementTerms.class);
    }

    private static VersionEntry entry(Tuple row) {
        var proposed = row.get("proposed_at", String.class);
        return new VersionEntry(
                row.get("terms_version", Integer.class),
                row.get("hash", String.class),
                proposed == null ? null : Instant.parse(proposed));
    }
}
