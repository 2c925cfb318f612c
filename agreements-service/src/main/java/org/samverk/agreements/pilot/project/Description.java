package org.samverk.agreements.pilot.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.agreements.pilot.area.KnownArea;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// What is to be done in a development area, how, and how one will know.
@Entity
@Table(name = "project_description")
@Tells(
        kind = Descriptions.KIND,
        events = {"written", "changed", "deleted"})
class Description implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private DescriptionState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Description() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Description(DescriptionState state) {
        this.state = state;
    }

    static Description written(KnownArea area, DescriptionContent content, UUID createdBy, Instant now) {
        area.requireOpen();
        return new Description(new DescriptionState(area.id(), area.owners(), content, 1, createdBy, now, now));
    }

    /// @return whether it says anything else now
    boolean change(DescriptionContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
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
    public DescriptionState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return Access.shared(state.owners().getFirst());
    }
}
