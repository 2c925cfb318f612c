package org.samverk.followup.indicator.source;

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

/// Where data on health comes from, and how often.
@Entity
@Table(name = "data_source")
@Tells(
        kind = DataSources.KIND,
        events = {"registered", "changed", "deleted"})
class DataSource implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private DataSourceState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DataSource() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private DataSource(DataSourceState state) {
        this.state = state;
    }

    /// @param content settled
    static DataSource registered(DataSourceContent content, UUID createdBy, Instant now) {
        return new DataSource(new DataSourceState(content, createdBy, now, now));
    }

    /// @param content settled
    /// @return whether anything is different now
    boolean change(DataSourceContent content, Instant now) {
        var before = state.content();
        if (content.equals(before)) {
            return false;
        }
        if (!content.owner().equals(before.owner())) {
            throw new DataSourceRefusal.OwnerFixed();
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
    public DataSourceState state() {
        return state;
    }

    DataSourceContent content() {
        return state.content();
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    /// @param used whether indicators are taken from it, or needs have it as evidence
    DataSourceRow row(boolean used) {
        return new DataSourceRow(id, version, state, used, References.none());
    }
}
