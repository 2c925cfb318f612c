package org.samverk.followup.indicator.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// A file of measurements, from its arrival to its end.
@Entity
@Table(name = "measurement_import")
@Tells(
        kind = Imports.KIND,
        events = {"received", "loaded", "checked", "refused", "interrupted", "deleted"})
class MeasurementImport implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ImportState state;

    /// Whoever sees the indicator sees what was imported; kept with the indicator.
    @Transient
    private @Nullable Access access;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MeasurementImport() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private MeasurementImport(ImportState state, Access access) {
        this.state = state;
        this.access = access;
    }

    /// @param access who sees the indicator
    static MeasurementImport received(UUID indicator, ImportWish wish, ReceivedRows rows, Access access, Instant now) {
        return new MeasurementImport(
                new ImportState(
                        indicator,
                        rows.form(),
                        wish.dryRun(),
                        wish.existing(),
                        rows.size(),
                        rows.sha256(),
                        ImportState.Status.RUNNING,
                        null,
                        now,
                        now),
                access);
    }

    void end(ImportState.Status how, ImportState.@Nullable Outcome what, Instant now) {
        state = state.ended(how, what, now);
    }

    /// @param indicator who sees the indicator
    MeasurementImport seenBy(Access indicator) {
        access = indicator;
        return this;
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
    public ImportState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return Objects.requireNonNull(access, "who sees the indicator was not said");
    }
}
