package org.samverk.followup.occasion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.stored.StoredJson;

/// What people write in reports, kept apart from the journal so that it can be erased.
@ApplicationScoped
class ReportTexts {
    private final Session database;

    ReportTexts(Session database) {
        this.database = database;
    }

    ErasableText keep(UUID occasion, Object text) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        var json = StoredJson.mapper().valueToTree(text).toString();
        database.createNativeMutationQuery(
                        "insert into report_text (id, occasion_id, salt, text) values (:id, :occasion, :salt, cast(:text as jsonb))")
                .setParameter("id", id)
                .setParameter("occasion", occasion)
                .setParameter("salt", salt)
                .setParameter("text", json)
                .executeUpdate();
        return new ErasableText(id, Chain.sha256((salt + json).getBytes(StandardCharsets.UTF_8)));
    }

    /// The texts of an occasion by id, as far as they have not been erased.
    Map<UUID, JsonNode> of(UUID occasion) {
        return database.createNativeQuery(
                        "select t.id, cast(t.text as text) as text from report_text t where t.occasion_id = :occasion",
                        Tuple.class)
                .setParameter("occasion", occasion)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> StoredJson.read(row.get("text", String.class))));
    }
}
