package org.samverk.followup.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.organisations.reference.References;

/// Something that is measured again and again, in the same way, to see how it goes.
@Entity
@Tells(
        kind = Indicators.KIND,
        events = {"defined", "changed", "deleted"})
public class Indicator implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private IndicatorState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Indicator() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Indicator(IndicatorState state) {
        this.state = state;
    }

    /// @param content settled
    public static Indicator defined(IndicatorContent content, UUID createdBy, Instant now) {
        return new Indicator(new IndicatorState(content, createdBy, now, now));
    }

    /// What was measured stays what it is: neither its type nor its periods change under it, nor what tells it apart.
    /// @param content settled
    /// @param measured whether there are measurements
    /// @return whether anything is different now
    public boolean change(IndicatorContent content, boolean measured, Instant now) {
        var before = state.content();
        if (content.equals(before)) {
            return false;
        }
        if (!content.owner().equals(before.owner())) {
            throw new IndicatorRefusal.OwnerFixed();
        }
        if (measured && !content.measuresAs(before)) {
            throw new IndicatorRefusal.Measured();
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
    public IndicatorState state() {
        return state;
    }

    public IndicatorContent content() {
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

    /// @param used whether anything hangs on it, or names it
    public IndicatorRow row(boolean used) {
        return new IndicatorRow(id, version, state, used, References.none());
    }
}
