package org.samverk.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;

/// The documents, and the questions asked of them. Every question is answered with what its asker may see.
@ApplicationScoped
class Documents {
    static final String KIND = "document";

    private static final String FROM = " from document d join subjects s on s.id = d.id";
    private static final String ROWS =
            """
            select d.id, d.version, cast(d.state as text) as state, a.owner_id as owner,
              coalesce(%s, false) as deletable, %s as names""".formatted(AgreementStatus.deletable(), References.column("named.id = d.uploaded_by")) + FROM
                    + " join agreement a on a.id = d.agreement_id";
    private static final SortKeys SORT = new SortKeys(
            "d.id", Map.of("createdAt", "d.id", "title", SortKeys.text("d.title"), "documentType", "d.document_type"));

    private final Session database;
    private final Snapshots snapshots;
    private final Clock clock;

    Documents(Session database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// For removing: held until the transaction ends.
    /// @throws HistoryRefusal 404 when the agreement has none this actor may see, 410 when it is deleted
    Document required(UUID agreement, UUID id, Actor actor) {
        var where = one(agreement, id, actor);
        return where.bind(database.createNativeQuery(
                        "select d.*" + FROM + where.where() + " for update of d", Document.class))
                .uniqueResultOptional()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// All of an agreement, held until the transaction ends.
    List<Document> of(UUID agreement) {
        return database.createNativeQuery(
                        "select d.* from document d where d.agreement_id = :agreement order by d.id for update",
                        Document.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /// At most 20 of an agreement: ids, or null for what this actor may not see.
    List<@Nullable UUID> idsOf(UUID agreement, Actor actor) {
        return Access.visibleTo(actor, "s")
                .with("agreement", agreement)
                .bind(database.createNativeQuery(
                        "select case when " + Access.condition("s") + " then d.id end" + FROM
                                + " where d.agreement_id = :agreement order by d.id limit 20",
                        UUID.class))
                .getResultList();
    }

    void persist(Document document) {
        database.persist(document);
    }

    void remove(Document document) {
        database.remove(document);
    }

    /// @throws HistoryRefusal 404 when the agreement has none this actor may see, 410 when it is deleted
    DocumentRow row(UUID agreement, UUID id, Actor actor) {
        var where = one(agreement, id, actor).with("now", clock.instant());
        return where.bind(database.createNativeQuery(ROWS + where.where(), Tuple.class)).getResultList().stream()
                .map(Documents::row)
                .findFirst()
                .orElseThrow(() -> snapshots.missing(KIND, id, actor));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<DocumentRow> matching(UUID agreement, DocumentFilter filter, PageRequest page, Actor actor) {
        var where = where(agreement, filter, actor).with("now", clock.instant());
        return where
                .bind(database.createNativeQuery(
                        ROWS + where.where() + " order by " + SORT.orderBy(page) + " limit :limit offset :offset",
                        Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Documents::row)
                .toList();
    }

    long count(UUID agreement, DocumentFilter filter, Actor actor) {
        var where = where(agreement, filter, actor);
        return where.bind(database.createNativeQuery("select count(*)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    /// A list of what does not exist is none.
    /// @throws HistoryRefusal when there is no such agreement that this actor may see
    void requireAgreement(UUID agreement, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("s.id = :id", "id", agreement);
        boolean seen = where.bind(database.createNativeQuery(
                        "select exists (select from agreement a join subjects s on s.id = a.id" + where.where() + ")",
                        Boolean.class))
                .getSingleResult();
        if (!seen) {
            throw noAgreement(agreement, actor);
        }
    }

    HistoryRefusal noAgreement(UUID agreement, Actor actor) {
        return snapshots.missing(Agreements.KIND, agreement, actor);
    }

    private static Conditions one(UUID agreement, UUID id, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("d.id = :id", "id", id)
                .and("d.agreement_id = :agreement", "agreement", agreement);
    }

    private static Conditions where(UUID agreement, DocumentFilter filter, Actor actor) {
        return Access.visibleTo(actor, "s")
                .and("d.agreement_id = :agreement", "agreement", agreement)
                .and("d.document_type = :type", "type", filter.documentType())
                .and("d.sha256 = :sha256", "sha256", filter.sha256());
    }

    private static DocumentRow row(Tuple tuple) {
        return new DocumentRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(tuple.get("state", String.class)), DocumentState.class),
                tuple.get("owner", UUID.class),
                tuple.get("deletable", Boolean.class),
                References.read(tuple.get("names", String.class)));
    }
}
