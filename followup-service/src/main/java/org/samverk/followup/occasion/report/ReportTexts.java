package org.samverk.followup.occasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.stored.StoredJson;

/// What people write in reports and of them, kept apart from the journal so that it can be erased.
@ApplicationScoped
public class ReportTexts {
    private final Session database;

    ReportTexts(Session database) {
        this.database = database;
    }

    public ErasableText keep(UUID occasion, Object text) {
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

    /// What was written, unless it was erased since.
    public Optional<ReportContent.Text> written(ErasableText text) {
        return Optional.ofNullable(of(List.of(text.id())).get(text.id()))
                .map(json -> StoredJson.mapper().convertValue(json, ReportContent.Text.class));
    }

    /// These texts by id, as far as they have not been erased.
    public Map<UUID, JsonNode> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .createNativeQuery(
                                "select t.id, cast(t.text as text) as text from report_text t where t.id in (:ids)",
                                Tuple.class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.get("id", UUID.class),
                                row -> StoredJson.read(row.get("text", String.class))));
    }

    public void erase(ErasableText text) {
        database.createNativeMutationQuery("delete from report_text where id = :id")
                .setParameter("id", text.id())
                .executeUpdate();
    }
}
