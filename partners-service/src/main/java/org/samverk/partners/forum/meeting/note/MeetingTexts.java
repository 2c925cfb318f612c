package org.samverk.partners.forum.meeting.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;

/// What people write of meetings, kept apart from the journal so that it can be erased.
@ApplicationScoped
public class MeetingTexts {
    private final Session database;

    MeetingTexts(Session database) {
        this.database = database;
    }

    public ErasableText keep(UUID meeting, String text) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        database.createNativeMutationQuery(
                        "insert into meeting_text (id, meeting_id, salt, text) values (:id, :meeting, :salt, :text)")
                .setParameter("id", id)
                .setParameter("meeting", meeting)
                .setParameter("salt", salt)
                .setParameter("text", text)
                .executeUpdate();
        return new ErasableText(id, Chain.sha256((salt + text).getBytes(StandardCharsets.UTF_8)));
    }

    /// The same text again stays where it is; another one takes its place.
    public ErasableText instead(@Nullable ErasableText before, UUID meeting, String text) {
        if (before == null) {
            return keep(meeting, text);
        }
        if (written(before).filter(text::equals).isPresent()) {
            return before;
        }
        erase(before);
        return keep(meeting, text);
    }

    private Optional<String> written(ErasableText text) {
        return database.createNativeQuery("select t.text from meeting_text t where t.id = :id", String.class)
                .setParameter("id", text.id())
                .uniqueResultOptional();
    }

    public void erase(ErasableText text) {
        database.createNativeMutationQuery("delete from meeting_text where id = :id")
                .setParameter("id", text.id())
                .executeUpdate();
    }
}
