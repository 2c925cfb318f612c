package org.samverk.partners.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Act;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.partner.contact.Roster;
import org.samverk.partners.partner.profile.PartnerContent;
import org.samverk.partners.partner.succession.Merger;
import org.samverk.partners.partner.succession.MergerContent;
import org.samverk.partners.partner.succession.Succession;
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

    /// Nothing is written on a duplicate but that it is none.
    /// @throws PartnerRefusal.IllegalTransition naming the partner it was merged into
    public void refuseIfMerged(Instant now) {
        var merger = state.merger();
        if (merger != null) {
            throw no(
                    "It was merged into partner %s. Change that one, or separate the two.".formatted(merger.into()),
                    now);
        }
    }

    /// @return whether anything is different now; saying the same again is not a change, nor is what older rows left
    /// open
    boolean change(PartnerContent wanted, Instant now) {
        refuseIfMerged(now);
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

    void confirm(Instant now) {
        state = confirmed(now);
    }

    /// @return what confirming it makes of it
    PartnerState confirmed(Instant now) {
        refuseIfMerged(now);
        if (state.confirmed()) {
            throw no("It is confirmed already.", now);
        }
        return state.asConfirmed(now);
    }

    /// @throws PartnerRefusal.IllegalTransition when it is merged, or others succeed it
    public void refuseIfNotToDelete(Instant now) {
        refuseIfMerged(now);
        if (state.succession() != null) {
            throw no("It is decided who succeeds it. Who acts for others was not entered by mistake.", now);
        }
    }

    void archive(Instant now) {
        refuseIfMerged(now);
        if (state.archived()) {
            throw no("It is archived already.", now);
        }
        state = state.withArchived(true, now);
    }

    void restore(Instant now) {
        refuseIfMerged(now);
        if (!state.archived()) {
            throw no("It is not archived.", now);
        }
        state = state.withArchived(false, now);
    }

    void deactivate(Instant now) {
        requireStatus(PartnerStatus.ACTIVE, "It is inactive already.", now);
        state = state.as(PartnerStatus.INACTIVE, null, now);
    }

    void activate(Instant now) {
        state = activated(now);
    }

    /// @return what setting it active makes of it
    PartnerState activated(Instant now) {
        requireStatus(PartnerStatus.INACTIVE, "It is not inactive.", now);
        return state.as(PartnerStatus.ACTIVE, null, now);
    }

    private void requireStatus(PartnerStatus stored, String otherwise, Instant now) {
        refuseIfMerged(now);
        if (state.statusAt(now) == PartnerStatus.DISSOLVED) {
            throw no("It is dissolved.", now);
        }
        if (state.status() != stored) {
            throw no(otherwise, now);
        }
    }

    public void refuseIfNotToMerge(Instant now) {
        refuseIfMerged(now);
        if (state.succession() != null) {
            throw no(
                    "It is decided who succeeds it. A duplicate of a body that is succeeded has no succession of its own.",
                    now);
        }
    }

    public void merge(MergerContent merger, Instant now) {
        refuseIfNotToMerge(now);
        state = state.as(
                PartnerStatus.MERGED,
                new Merger(merger.into(), state.status() == PartnerStatus.INACTIVE, merger.reason()),
                now);
    }

    public void refuseIfNotMerged(Instant now) {
        if (state.merger() == null) {
            throw no("It is not merged.", now);
        }
    }

    public void separate(Instant now) {
        state = separated(now);
    }

    /// @return what separating it makes of it
    public PartnerState separated(Instant now) {
        refuseIfNotMerged(now);
        var inactive = Objects.requireNonNull(state.merger()).wasInactive();
        return state.as(inactive ? PartnerStatus.INACTIVE : PartnerStatus.ACTIVE, null, now);
    }

    public void refuseIfSucceeded(Instant now) {
        refuseIfMerged(now);
        if (state.succession() != null) {
            throw no("It is decided already who succeeds it.", now);
        }
    }

    public void succeed(SuccessionContent wanted, Instant now) {
        refuseIfSucceeded(now);
        var from = wanted.firstDay();
        var begun = state.content().validFrom();
        if (begun != null && !from.isAfter(begun)) {
            throw new PartnerRefusal.WrongValidity(
                    "/from", "Its last day would lie before its first, %s.".formatted(begun));
        }
        var succession = new Succession(
                from, wanted.successors(), wanted.reason(), state.content().validTo());
        state = state.succeeded(succession, from.minusDays(1), now);
    }

    public void revokeSuccession(Instant now) {
        refuseIfMerged(now);
        var succession = state.succession();
        if (succession == null) {
            throw no("Nothing is decided about who succeeds it.", now);
        }
        if (state.statusAt(now) == PartnerStatus.DISSOLVED) {
            throw no("It was dissolved on %s; the day has passed. Withdraw it.".formatted(succession.from()), now);
        }
        state = state.succeeded(null, succession.validToBefore(), now);
    }

    public void withdrawSuccession(String reason, Instant now) {
        state = withdrawn(reason, now);
    }

    /// @return what it is again when nobody has taken its place after all
    /// @throws PartnerRefusal.IllegalTransition when nobody has taken it yet
    public PartnerState withdrawn(String reason, Instant now) {
        refuseIfMerged(now);
        var succession = state.succession();
        if (succession == null || state.statusAt(now) != PartnerStatus.DISSOLVED) {
            throw no("Nobody has taken its place.", now);
        }
        return state.succeeded(null, succession.validToBefore(), now).because(reason);
    }

    /// @return whether anything is different now
    public boolean reach(Roster roster, Instant now) {
        refuseIfMerged(now);
        if (roster.contacts().equals(state.contacts())) {
            return false;
        }
        state = state.with(roster, now);
        return true;
    }

    private PartnerRefusal no(String why, Instant now) {
        return new PartnerRefusal.IllegalTransition(
                why, PartnerActs.transitions(state, now).map(Act::name).toList());
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
