package org.samverk.agreements.agreement.iop.own;

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
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// Criteria an organisation holds partnerships against. Every change of it is a further version of the list; what
/// was assessed by one before keeps that.
@Entity
@Table(name = "iop_criteria_list")
@Tells(
        kind = OwnLists.KIND,
        events = {"added", "changed", "deleted"})
class OwnList implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private OwnListState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected OwnList() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private OwnList(OwnListState state) {
        this.state = state;
    }

    /// @param content settled
    static OwnList added(OwnListContent content, UUID createdBy, Instant now) {
        return new OwnList(new OwnListState(content, createdBy, now, now));
    }

    /// @param content settled
    /// @return whether anything is different now
    boolean change(OwnListContent content, Instant now) {
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
    public OwnListState state() {
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

    OwnListRow row() {
        return new OwnListRow(id, version, state, References.none(), false);
    }
}
