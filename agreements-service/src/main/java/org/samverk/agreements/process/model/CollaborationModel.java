package org.samverk.agreements.process.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.samverk.agreements.process.model.content.ModelContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// A way of working that others can follow: steps in four phases, and what must come before what.
@Entity
@Table(name = "collaboration_model")
@Tells(
        kind = Models.TYPE,
        events = {"added", "changed", "archived", "restored", "deleted"})
class CollaborationModel implements Journalled {
    /// Given, not generated: what comes with the suite has the same id everywhere.
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ModelState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CollaborationModel() {}

    private CollaborationModel(UUID id, ModelState state) {
        this.id = id;
        this.state = state;
    }

    /// @param content settled, and sound
    static CollaborationModel added(ModelContent content, UUID createdBy, Instant now) {
        return new CollaborationModel(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                new ModelState(content, false, false, createdBy, now, now));
    }

    static CollaborationModel shipped(UUID id, ModelContent content, Instant now) {
        return new CollaborationModel(id, new ModelState(content.settled(null), true, false, null, now, now));
    }

    /// @param content settled, and sound
    /// @return whether anything is different now
    boolean change(ModelContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    void archive(Instant now) {
        if (state.archived()) {
            throw new ModelRefusal.IllegalTransition("It is archived already.", List.of("restore"));
        }
        state = state.withArchived(true, now);
    }

    void restore(Instant now) {
        if (!state.archived()) {
            throw new ModelRefusal.IllegalTransition("It is not archived.", List.of("archive"));
        }
        state = state.withArchived(false, now);
    }

    /// @throws ModelRefusal.Shipped for what comes with the suite
    void requireOwn() {
        if (state.shipped()) {
            throw new ModelRefusal.Shipped();
        }
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
    public ModelState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    ModelRow row() {
        return new ModelRow(id, version, state, References.none(), false);
    }
}
