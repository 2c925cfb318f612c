package org.samverk.partners.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.checklist.content.ChecklistContent;

/// Questions an organisation asks of its collaborations.
@Entity
@Table(name = "checklist")
@Tells(
        kind = Checklists.KIND,
        events = {"written", "changed", "archived", "restored"})
class Checklist implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ChecklistState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Checklist() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Checklist(ChecklistState state) {
        this.state = state;
    }

    /// @param content settled
    static Checklist written(UUID owner, ChecklistContent content, @Nullable UUID createdBy, Instant now) {
        return new Checklist(new ChecklistState(owner, content, false, createdBy, now, now));
    }

    /// @return whether anything is different now
    boolean change(ChecklistContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    void archive(Instant now) {
        if (state.archived()) {
            throw new ChecklistRefusal.IllegalTransition("It is archived already.", List.of("restore"));
        }
        state = state.withArchived(true, now);
    }

    void restore(Instant now) {
        if (!state.archived()) {
            throw new ChecklistRefusal.IllegalTransition("It is not archived.", List.of("archive"));
        }
        state = state.withArchived(false, now);
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
    public ChecklistState state() {
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

    /// Without the name of its owner.
    ChecklistRow row() {
        return new ChecklistRow(id, version, state, Map.of());
    }
}
