package org.samverk.kit.journal.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samverk.kit.access.Access;
import org.samverk.kit.stored.StoredJson;

/// Rows of the journal that are written together, each of another subject.
public final class ManyRows {
    private final Session database;

    public ManyRows(Session database) {
        this.database = database;
    }

    /// @param entry as it is hashed
    public record Row(Object entry, String hash, Access access) {
        private ObjectNode json() {
            ObjectNode row = StoredJson.mapper().valueToTree(entry);
            var owner = access.owner();
            return row.put("hash", hash)
                    .put("owner", owner == null ? null : owner.toString())
                    .put("visibility", access.visibility().name())
                    .put("audience", ids(access.audience().stream()));
        }
    }

    /// Of those that have a row already.
    public Map<UUID, String> headHashes(Stream<UUID> subjects) {
        return database
                .createNativeQuery(
                        "select s.id, s.head_hash from subjects s where s.id = any (cast(:ids as uuid[]))", Tuple.class)
                .setParameter("ids", ids(subjects))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("head_hash", String.class)));
    }

    /// Heads and rows in one statement: no head that follows, no row.
    /// @throws IllegalStateException when a version does not follow the last one
    public void store(List<Row> rows) {
        var all = StoredJson.mapper().createArrayNode();
        rows.forEach(row -> all.add(row.json()));
        var stored = database.createNativeMutationQuery("""
                        with r as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, type text,
                            "subjectType" text, "subjectId" uuid, version bigint, schema integer,
                            "recordedAt" timestamptz, actor uuid, "actorOrganisation" text, "traceId" text, data jsonb,
                            owner uuid, visibility text, audience text, "previousHash" text, hash text)),
                        head as (
                          insert into subjects as s (id, type, version, head_hash, owner, visibility, audience, deleted)
                          select r."subjectId", r."subjectType", r.version, r.hash, r.owner, r.visibility,
                            cast(r.audience as uuid[]), false
                          from r where r.version = 1 or r."previousHash" is not null order by r."subjectId"
                          on conflict (id) do update set version = excluded.version, head_hash = excluded.head_hash,
                            owner = excluded.owner, visibility = excluded.visibility, audience = excluded.audience
                          where s.version = excluded.version - 1 and not s.deleted
                          returning s.id)
                        insert into journal (id, type, subject_type, subject_id, version, schema, recorded_at, actor,
                          actor_organisation, trace_id, data, owner, visibility, audience, previous_hash, hash)
                        select r.id, r.type, r."subjectType", r."subjectId", r.version, r.schema, r."recordedAt", r.actor,
                          r."actorOrganisation", r."traceId", r.data, r.owner, r.visibility, cast(r.audience as uuid[]),
                          r."previousHash", r.hash
                        from head join r on r."subjectId" = head.id""")
                .setParameter("rows", all.toString())
                .executeUpdate();
        if (stored != rows.size()) {
            throw new IllegalStateException(
                    "of %d versions, %d do not follow the last one".formatted(rows.size(), rows.size() - stored));
        }
    }

    /// As PostgreSQL writes an array.
    public static String ids(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
