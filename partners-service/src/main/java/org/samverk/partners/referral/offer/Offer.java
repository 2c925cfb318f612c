package org.samverk.partners.referral.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
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
import org.samverk.partners.referral.offer.content.OfferContent;
import org.samverk.partners.referral.offer.content.OfferStatus;

/// Something a partner can do for people, or for other partners.
@Entity
@Tells(
        kind = Offers.KIND,
        events = {"registered", "changed", "closed", "reopened", "deleted"})
class Offer implements Journalled {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private OfferState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Offer() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Offer(OfferState state) {
        this.state = state;
    }

    /// @param content settled
    static Offer registered(OfferContent content, @Nullable UUID createdBy, Instant now) {
        var partner = Objects.requireNonNull(content.partnerId());
        return new Offer(new OfferState(partner, content, OfferStatus.ACTIVE, createdBy, now, now));
    }

    /// @return whether anything is different now
    boolean change(OfferContent content, Instant now) {
        if (content.equals(state.content())) {
            return false;
        }
        state = state.with(content, now);
        return true;
    }

    void close(Instant now) {
        become(OfferStatus.CLOSED, "It is closed already.", now);
    }

    void reopen(Instant now) {
        become(OfferStatus.ACTIVE, "It is not closed.", now);
    }

    private void become(OfferStatus next, String otherwise, Instant now) {
        if (state.status() == next) {
            throw new OfferRefusal.IllegalTransition(otherwise, state.status());
        }
        state = state.as(next, now);
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
    public OfferState state() {
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
