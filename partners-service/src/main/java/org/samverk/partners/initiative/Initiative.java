package org.samverk.partners.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.initiative.content.InitiativeContent;

/// Something a unit does already.
@Entity
@Table(name = "initiative")
@Tells(
        kind = InitiativeSubject.TYPE,
        events = {"registered", "changed", "archived", "restored", "deleted"})
class Initiative implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private InitiativeState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Initiative() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Initiative(InitiativeState state) {
        this.state = state;
    }

    /// @param content settled
    static Initiative registered(UUID partner, InitiativeContent content, @Nullable UUID createdBy, Instant now) {
        return new Initiative(new InitiativeState(partner, content, false, createdBy, now, now));
    }

    /// @param content settled
    /// @return whether anything is different now
    boolean change(InitiativeContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    void archive(Instant now) {
        if (state.archived()) {
            throw new InitiativeRefusal.IllegalTransition("It is archived already.", List.of("restore", "delete"));
        }
        state = state.withArchived(true, now);
    }

    void restore(Instant now) {
        if (!state.archived()) {
            throw new InitiativeRefusal.IllegalTransition("It is not archived.", List.of("archive", "delete"));
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
    public InitiativeState state() {
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
}
