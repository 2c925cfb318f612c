package org.samverk.partners.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
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
import org.samverk.partners.partner.contact.Roster;
import org.samverk.partners.partner.profile.PartnerContent;
import org.samverk.partners.partner.succession.MergerContent;
import org.samverk.partners.partner.succession.SuccessionContent;

/// Somebody to cooperate with. Everything about it is one state, replaced as a whole by its verbs, so that every
/// change is one version and one journal row.
@Entity
@Tells(
        kind = "partner",
        events = {
            "registered",
            "changed",
            "confirmed",
            "archived",
            "restored",
            "deactivated",
            "activated",
            "contact-added",
            "contact-changed",
            "contact-removed",
            "merged",
            "separated",
            "succession-decided",
            "succession-revoked",
            "deleted"
        })
public class Partner implements Journalled {
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
        return new Partner(new PartnerState(
                content.normalised(),
                PartnerStatus.ACTIVE,
                confirmed,
                false,
                null,
                null,
                null,
                List.of(),
                createdBy,
                now,
                now));
    }

    /// @return whether anything is different now; saying the same again is not a change, nor is what older rows left
    /// open
    boolean change(PartnerContent wanted, Instant now) {
        state.refuseIfMerged(now);
        var content = wanted.normalised();
        if (content.equals(state.content().normalised())) {
            return false;
        }
        var succession = state.succession();
        if (succession != null && !succession.from().minusDays(1).equals(content.validTo())) {
            throw new PartnerRefusal.WrongValidity(
                    "/validTo", "Its last day follows from its succession; revoke that to say another.");
        }
        state = state.with(content, now);
        return true;
    }

    public void confirm(Instant now) {
        state = confirmed(now);
    }

    /// @return what confirming it makes of it
    public PartnerState confirmed(Instant now) {
        state.refuseIfMerged(now);
        if (state.confirmed()) {
            throw state.no("It is confirmed already.", now);
        }
        return state.asConfirmed(now);
    }

    public void archive(Instant now) {
        state.refuseIfMerged(now);
        if (state.archived()) {
            throw state.no("It is archived already.", now);
        }
        state = state.withArchived(true, now);
    }

    public void restore(Instant now) {
        state.refuseIfMerged(now);
        if (!state.archived()) {
            throw state.no("It is not archived.", now);
        }
        state = state.withArchived(false, now);
    }

    public void deactivate(Instant now) {
        requireStatus(PartnerStatus.ACTIVE, "It is inactive already.", now);
        state = state.as(PartnerStatus.INACTIVE, null, now);
    }

    public void activate(Instant now) {
        state = activated(now);
    }

    /// @return what setting it active makes of it
    public PartnerState activated(Instant now) {
        requireStatus(PartnerStatus.INACTIVE, "It is not inactive.", now);
        return state.as(PartnerStatus.ACTIVE, null, now);
    }

    private void requireStatus(PartnerStatus stored, String otherwise, Instant now) {
        state.refuseIfMerged(now);
        if (state.statusAt(now) == PartnerStatus.DISSOLVED) {
            throw state.no("It is dissolved.", now);
        }
        if (state.status() != stored) {
            throw state.no(otherwise, now);
        }
    }

    public void merge(MergerContent merger, Instant now) {
        state = state.merged(merger, now);
    }

    public void separate(Instant now) {
        state = state.separated(now);
    }

    public void succeed(SuccessionContent wanted, Instant now) {
        state = state.succeeded(wanted, now);
    }

    public void revokeSuccession(Instant now) {
        state = state.revoked(now);
    }

    public void withdrawSuccession(String reason, Instant now) {
        state = state.withdrawn(reason, now);
    }

    /// @return whether anything is different now
    public boolean reach(Roster roster, Instant now) {
        state.refuseIfMerged(now);
        if (roster.contacts().equals(state.contacts())) {
            return false;
        }
        state = state.with(roster, now);
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
    public PartnerState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    /// Partners are for every caller to see.
    @Override
    public Access access() {
        return Access.shared(id);
    }

    public PartnerRow row() {
        return new PartnerRow(id, version, state, Map.of());
    }
}
