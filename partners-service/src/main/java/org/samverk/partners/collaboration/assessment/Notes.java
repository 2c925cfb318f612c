package org.samverk.partners.collaboration.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;

/// What people write about readiness and checklists, kept apart from the journal so that it can be erased.
@ApplicationScoped
public class Notes {
    private final Session database;

    Notes(Session database) {
        this.database = database;
    }

    /// @param before the note that stands there now
    /// @param texts of notes as they are now, by id
    /// @return the same note when it says the same
    public @Nullable KeptApart keep(
            UUID collaboration, @Nullable String text, @Nullable KeptApart before, Map<UUID, String> texts) {
        if (text == null) {
            return null;
        }
        return before != null && text.equals(texts.get(before.id())) ? before : keep(collaboration, text);
    }

    private KeptApart keep(UUID collaboration, String text) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        database.createNativeMutationQuery(
                        "insert into collaboration_text (id, collaboration_id, salt, text) values (:id, :collaboration, :salt, :text)")
                .setParameter("id", id)
                .setParameter("collaboration", collaboration)
                .setParameter("salt", salt)
                .setParameter("text", text)
                .executeUpdate();
        return new KeptApart(id, Chain.sha256((salt + text).getBytes(StandardCharsets.UTF_8)));
    }

    /// Those of these notes that have not been erased, by id.
    public Map<UUID, String> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .createNativeQuery(
                                "select t.id, t.text from collaboration_text t where t.id in (:ids)", Tuple.class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.get("id", UUID.class), row -> row.get("text", String.class)));
    }
}
