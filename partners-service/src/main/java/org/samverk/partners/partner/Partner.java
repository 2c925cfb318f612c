package org.samverk.partners.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
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

/// Somebody to cooperate with. Everything about it is one state, replaced as a whole by its verbs, so that every
/// change is one version and one journal row.
@Entity
class Partner implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private PartnerState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Partner() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Partner(PartnerState state) {
        this.state = state;
    }

    /// @param createdBy the organisation that enters it; null when a registrar without one does
    static Partner registered(PartnerContent content, @Nullable UUID createdBy, boolean confirmed, Instant now) {
        return new Partner(
                new PartnerState(content.normalised(), PartnerStatus.ACTIVE, confirmed, false, createdBy, now, now));
    }

    /// @return whether anything is different now; saying the same again is not a change
    boolean change(PartnerContent wanted, Instant now) {
        var content = wanted.normalised();
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    void confirm(Instant now) {
        if (state.confirmed()) {
            throw new PartnerRefusal.IllegalTransition("It is confirmed already.", allowed());
        }
        state = state.asConfirmed(now);
    }

    void archive(Instant now) {
        if (state.archived()) {
            throw new PartnerRefusal.IllegalTransition("It is archived already.", allowed());
        }
        state = state.withArchived(true, now);
    }

    void restore(Instant now) {
        if (!state.archived()) {
            throw new PartnerRefusal.IllegalTransition("It is not archived.", allowed());
        }
        state = state.withArchived(false, now);
    }

    private List<String> allowed() {
        return PartnerActs.transitions(state).map(act -> act.name()).toList();
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
    public PartnerState state() {
        return state;
    }

    /// Partners are for every caller to see.
    @Override
    public Access access() {
        return Access.shared(id);
    }

    PartnerRow row() {
        return new PartnerRow(id, version, state, null);
    }
}
