package org.samverk.partners.stakeholder.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.stored.StoredJson;

/// What people write about objections and assessments, kept apart from the journal so that it can be erased.
@ApplicationScoped
public class AnalysisTexts {
    private final Session database;

    AnalysisTexts(Session database) {
        this.database = database;
    }

    /// @param part id of the objection or assessment it belongs to
    public ErasableText keep(UUID analysis, UUID part, Object text) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        var json = StoredJson.mapper().valueToTree(text).toString();
        database.createNativeMutationQuery("""
                        insert into stakeholder_text (id, analysis_id, part_id, salt, text)
                        values (:id, :analysis, :part, :salt, cast(:text as jsonb))""")
                .setParameter("id", id)
                .setParameter("analysis", analysis)
                .setParameter("part", part)
                .setParameter("salt", salt)
                .setParameter("text", json)
                .executeUpdate();
        return new ErasableText(id, Chain.sha256((salt + json).getBytes(StandardCharsets.UTF_8)));
    }

    /// The texts by id, as far as they have not been erased.
    public Map<UUID, JsonNode> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .createNativeQuery(
                        "select t.id, cast(t.text as text) as text from stakeholder_text t where t.id in (:ids)",
                        Tuple.class)
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> StoredJson.read(row.get("text", String.class))));
    }

    /// Everything ever written of these parts.
    public void erase(Collection<UUID> parts) {
        if (!parts.isEmpty()) {
            database.createNativeMutationQuery("delete from stakeholder_text where part_id in (:parts)")
                    .setParameterList("parts", parts)
                    .executeUpdate();
        }
    }

    /// Everything ever written in an analysis.
    public void eraseAll(UUID analysis) {
        database.createNativeMutationQuery("delete from stakeholder_text where analysis_id = :analysis")
                .setParameter("analysis", analysis)
                .executeUpdate();
    }
}
