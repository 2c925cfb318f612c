package org.samverk.followup.need.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ErasableText;
import org.samverk.kit.journal.Chain;

/// What people write of how it went, kept apart from the journal so that it can be erased.
@ApplicationScoped
public class NeedTexts {
    private final Session database;

    NeedTexts(Session database) {
        this.database = database;
    }

    public ErasableText keep(String text) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        database.createNativeMutationQuery("insert into need_text (id, salt, text) values (:id, :salt, :text)")
                .setParameter("id", id)
                .setParameter("salt", salt)
                .setParameter("text", text)
                .executeUpdate();
        return new ErasableText(id, Chain.sha256((salt + text).getBytes(StandardCharsets.UTF_8)));
    }

    /// What was written, unless it was erased since.
    public @Nullable String written(@Nullable ErasableText text) {
        return text == null ? null : find(text).orElse(null);
    }

    private Optional<String> find(ErasableText text) {
        return database.createNativeQuery("select text from need_text where id = :id", String.class)
                .setParameter("id", text.id())
                .uniqueResultOptional();
    }
}
