package org.samverk.followup.learning.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.stored.StoredJson;

/// What people write of how things went, kept apart from the journal so that it can be erased.
@ApplicationScoped
public class LearningTexts {
    private final Session database;

    LearningTexts(Session database) {
        this.database = database;
    }

    /// SQL for a column of one text, as far as it was not erased.
    /// @param id of it, as SQL
    public static String column(String id) {
        return "(select t.text #>> '{}' from learning_text t where t.id = cast(%s as uuid))".formatted(id);
    }

    /// @param about the id of what it is written of
    public ErasableText keep(UUID about, String text) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        var json = StoredJson.mapper().valueToTree(text).toString();
        database.createNativeMutationQuery(
                        "insert into learning_text (id, about, salt, text) values (:id, :about, :salt, cast(:text as jsonb))")
                .setParameter("id", id)
                .setParameter("about", about)
                .setParameter("salt", salt)
                .setParameter("text", json)
                .executeUpdate();
        return new ErasableText(id, hash(salt, json));
    }

    /// Proves it until it is erased.
    public static String hash(String salt, String text) {
        return Chain.sha256((salt + text).getBytes(StandardCharsets.UTF_8));
    }

    /// What was written, unless there is nothing, or it was erased since.
    public @Nullable String of(@Nullable ErasableText text) {
        return text == null
                ? null
                : database.createNativeQuery(
                                "select t.text #>> '{}' from learning_text t where t.id = :id", String.class)
                        .setParameter("id", text.id())
                        .uniqueResult();
    }

    public void erase(ErasableText text) {
        database.createNativeMutationQuery("delete from learning_text where id = :id")
                .setParameter("id", text.id())
                .executeUpdate();
    }

    /// All that was written of it.
    public void eraseAll(UUID about) {
        database.createNativeMutationQuery("delete from learning_text where about = :about")
                .setParameter("about", about)
                .executeUpdate();
    }
}
