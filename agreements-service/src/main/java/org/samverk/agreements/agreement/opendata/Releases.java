package org.samverk.agreements.agreement.opendata;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Finds what releases are written from: the agreement, and then what belongs to its text.
@ApplicationScoped
class Releases {
    private static final int MOST_DOCUMENTS = 500;
    private static final String ROW = """
            select a.version, cast(a.state as text) as state,
              (select cast(jsonb_object_agg(o.id, jsonb_build_object('name', o.name, 'kind', o.kind,
                  'country', o.country, 'identifiers', to_jsonb(o.identifiers))) as text)
                from organisation o where o.id = any (mentioned(a.state))) as organisations,
              (select cast(jsonb_agg(l.agreement_id order by l.agreement_id) as text)
                from agreement_link l join subjects t on t.id = l.agreement_id
                where l.target_id = a.id and l.kind = 'SUPERSEDES' and %s) as successors
            from agreement a join subjects s on s.id = a.id""".formatted(Access.condition("t"));
    private static final String DOCUMENTS = """
            select cast(jsonb_agg(f.told order by f.id) as text)
            from (select d.id, d.state || jsonb_build_object('id', d.id) as told
              from document d join subjects u on u.id = d.id
              where d.agreement_id = :agreement and %s
                and cast(d.state ->> 'termsVersion' as int) = any (cast(:texts as int[]))
              order by d.id limit %d) f""".formatted(Access.condition("u"), MOST_DOCUMENTS);

    private final Session database;
    private final Snapshots snapshots;
    private final OcdsConfig config;
    private final Clock clock;

    Releases(Session database, Snapshots snapshots, OcdsConfig config, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.config = config;
        this.clock = clock;
    }

    /// @param base where the API is
    /// @throws HistoryRefusal when there is no such agreement that this actor may see, or none any more
    ReleaseSource source(UUID id, String base, Actor actor) {
        var where = Access.visibleTo(actor, "s").and("a.id = :id", "id", id);
        return where.bind(database.createNativeQuery(ROW + where.where(), Tuple.class)).getResultList().stream()
                .map(row -> source(id, base, row, actor))
                .findFirst()
                .orElseThrow(() -> snapshots.missing(Agreements.KIND, id, actor));
    }

    private ReleaseSource source(UUID id, String base, Tuple row, Actor actor) {
        var now = clock.instant();
        var stored = read(row.get("state", String.class), "{}", new TypeReference<AgreementState>() {});
        var state = Readership.told(stored.asOf(now), actor);
        return new ReleaseSource(
                id,
                row.get("version", Long.class),
                state,
                state.statusAt(now),
                read(row.get("organisations", String.class), "{}", new TypeReference<>() {}),
                read(row.get("successors", String.class), "[]", new TypeReference<>() {}),
                documents(id, Readership.of(state).carriedBy(state.terms().termsVersion()), actor),
                config.prefix(),
                base,
                state.today(now));
    }

    private List<ReleaseSource.Attachment> documents(UUID agreement, Integer[] texts, Actor actor) {
        return read(
                Access.visibleTo(actor, "u")
                        .bind(database.createNativeQuery(DOCUMENTS, String.class))
                        .setParameter("agreement", agreement)
                        .setParameter("texts", texts)
                        .getSingleResultOrNull(),
                "[]",
                new TypeReference<>() {});
    }

    private static <T> T read(@Nullable String json, String otherwise, TypeReference<T> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(json == null ? otherwise : json), type);
    }
}
