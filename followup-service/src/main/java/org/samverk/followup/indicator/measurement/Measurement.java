package org.samverk.followup.indicator.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;

/// What an indicator was, in an area, in a period, for somebody.
@Entity
@Tells(
        kind = Measurements.KIND,
        events = {"entered", "imported", "corrected", "deleted"})
public class Measurement implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private MeasurementState state;

    /// Whoever sees the indicator sees what was measured; kept with the indicator.
    @Transient
    private @Nullable Access access;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Measurement() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Measurement(MeasurementState state, Access access) {
        this.state = state;
        this.access = access;
    }

    /// @param content settled and fit
    /// @param access who sees the indicator
    public static Measurement entered(UUID indicator, MeasurementContent content, Access access, Instant now) {
        return new Measurement(new MeasurementState(indicator, content, null, now, now), access);
    }

    /// @param content settled and fit
    /// @return whether anything is different now
    public boolean correct(MeasurementContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    /// @param indicator who sees the indicator
    public Measurement seenBy(Access indicator) {
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
    public MeasurementState state() {
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

    /// As it came with its import, for a journal that does not have it yet.
    public Journalled asImported() {
        return new MeasurementAsStored(id, 1, state, access());
    }
}
