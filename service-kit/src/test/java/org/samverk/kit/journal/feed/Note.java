package org.samverk.kit.journal.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// An aggregate that is nothing but journalled.
@Entity
@Tells(
        kind = "note",
        events = {"written", "changed", "deleted"})
class Note implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private NoteState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Note() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    Note(NoteState state) {
        this.state = state;
    }

    void change(NoteState wanted) {
        state = wanted;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public NoteState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Access access() {
        return new Access(state.owner(), state.visibility(), state.audience());
    }
}
