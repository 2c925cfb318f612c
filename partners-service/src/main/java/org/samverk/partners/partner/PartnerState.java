package org.samverk.partners.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Lists;
import org.samverk.partners.partner.contact.Contact;
import org.samverk.partners.partner.contact.Roster;
import org.samverk.partners.partner.profile.PartnerContent;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.succession.Merger;
import org.samverk.partners.partner.succession.MergerContent;
import org.samverk.partners.partner.succession.Succession;
import org.samverk.partners.partner.succession.SuccessionContent;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.AreaRef;

/// All that is stored of a partner; the journal's snapshot.
///
/// @param status as facts have it, whatever the day: never DISSOLVED
/// @param merger while it is MERGED
/// @param succession once it is decided who takes its place, before and after the day
/// @param withdrawnBecause why the change that led here took back who had taken its place already
/// @param contacts without the names of persons, which are kept apart
/// @param createdBy the partner whose coordinator entered it; may change it until a registrar has confirmed it
public record PartnerState(
        PartnerContent content,
        PartnerStatus status,
        boolean confirmed,
        boolean archived,
        @Nullable Merger merger,
        @Nullable Succession succession,
        @Nullable String withdrawnBecause,
        List<Contact> contacts,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public PartnerState {
        contacts = Lists.copy(contacts);
    }

    /// Turns on the day where the partner is. The same question in SQL is `PartnerConditions#standing`.
    public PartnerStatus statusAt(Instant now) {
        var day = LocalDate.ofInstant(now, content.country().zone());
        if (status == PartnerStatus.MERGED) {
            return PartnerStatus.MERGED;
        }
        if (succession != null && succession.begunOn(day)) {
            return PartnerStatus.DISSOLVED;
        }
        return status == PartnerStatus.INACTIVE || !content.validOn(day)
                ? PartnerStatus.INACTIVE
                : PartnerStatus.ACTIVE;
    }

    /// The areas it is the authority of at that time, by their keys. Two that were merged are one, and who is not there
    /// yet, or any more, governs nothing.
    Set<String> governedAt(Instant now) {
        if (!confirmed || !content.kind().governs() || statusAt(now) != PartnerStatus.ACTIVE) {
            return Set.of();
        }
        return content.areas().stream()
                .filter(area -> content.kind() == PartnerKind.MUNICIPALITY || area.level() == AreaLevel.REGION)
                .map(AreaRef::key)
                .collect(Collectors.toSet());
    }

    /// Why it cannot take a place, whatever the day; empty when it can.
    public Optional<String> unfitToSucceed() {
        if (!confirmed) {
            return Optional.of("unconfirmed");
        }
        if (status == PartnerStatus.MERGED) {
            return Optional.of("merged");
        }
        return archived || status == PartnerStatus.INACTIVE
                ? Optional.of(archived ? "archived" : "inactive")
                : Optional.empty();
    }

    PartnerState with(PartnerContent changed, Instant now) {
        return next(changed, status, confirmed, archived, merger, succession, contacts, now);
    }

    PartnerState with(Roster roster, Instant now) {
        return next(content, status, confirmed, archived, merger, succession, roster.contacts(), now);
    }

    PartnerState asConfirmed(Instant now) {
        return next(content, status, true, archived, merger, succession, contacts, now);
    }

    PartnerState withArchived(boolean value, Instant now) {
        return next(content, status, confirmed, value, merger, succession, contacts, now);
    }

    PartnerState as(PartnerStatus changed, @Nullable Merger with, Instant now) {
        return next(content, changed, confirmed, archived, with, succession, contacts, now);
    }

    /// Its last day follows from who takes its place, so both are said together.
    private PartnerState replaced(@Nullable Succession by, @Nullable LocalDate validTo, Instant now) {
        return next(content.validUntil(validTo), status, confirmed, archived, merger, by, contacts, now);
    }

    public Roster roster() {
        return new Roster(contacts);
    }

    /// Nothing is written on a duplicate but that it is none.
    /// @throws PartnerRefusal.IllegalTransition naming the partner it was merged into
    public void refuseIfMerged(Instant now) {
        if (merger != null) {
            throw no(
                    "It was merged into partner %s. Change that one, or separate the two.".formatted(merger.into()),
                    now);
        }
    }

    public void refuseIfNotMerged(Instant now) {
        if (merger == null) {
            throw no("It is not merged.", now);
        }
    }

    public void refuseIfNotToDelete(Instant now) {
        refuseIfReplaced("It is decided who succeeds it. Who acts for others was not entered by mistake.", now);
    }

    public void refuseIfNotToMerge(Instant now) {
        refuseIfReplaced(
                "It is decided who succeeds it. A duplicate of a body that is succeeded has no succession of its own.",
                now);
    }

    public void refuseIfSucceeded(Instant now) {
        refuseIfReplaced("It is decided already who succeeds it.", now);
    }

    private void refuseIfReplaced(String why, Instant now) {
        refuseIfMerged(now);
        if (succession != null) {
            throw no(why, now);
        }
    }

    PartnerState merged(MergerContent with, Instant now) {
        refuseIfNotToMerge(now);
        var inactive = status == PartnerStatus.INACTIVE;
        return as(PartnerStatus.MERGED, new Merger(with.into(), inactive, with.reason()), now);
    }

    public PartnerState separated(Instant now) {
        refuseIfNotMerged(now);
        var inactive = Objects.requireNonNull(merger).wasInactive();
        return as(inactive ? PartnerStatus.INACTIVE : PartnerStatus.ACTIVE, null, now);
    }

    /// @throws PartnerRefusal.WrongValidity when it would end before it begins
    PartnerState succeeded(SuccessionContent wanted, Instant now) {
        refuseIfSucceeded(now);
        var from = wanted.firstDay();
        var begun = content.validFrom();
        if (begun != null && !from.isAfter(begun)) {
            throw new PartnerRefusal.WrongValidity(
                    "/from", "Its last day would lie before its first, %s.".formatted(begun));
        }
        var by = new Succession(from, wanted.successors(), wanted.reason(), content.validTo());
        return replaced(by, from.minusDays(1), now);
    }

    PartnerState revoked(Instant now) {
        refuseIfMerged(now);
        var decided = succession;
        if (decided == null) {
            throw no("Nothing is decided about who succeeds it.", now);
        }
        if (statusAt(now) == PartnerStatus.DISSOLVED) {
            throw no("It was dissolved on %s; the day has passed. Withdraw it.".formatted(decided.from()), now);
        }
        return replaced(null, decided.validToBefore(), now);
    }

    /// What it is again when nobody has taken its place after all.
    /// @throws PartnerRefusal.IllegalTransition when nobody has taken its place yet
    public PartnerState withdrawn(String reason, Instant now) {
        refuseIfMerged(now);
        var begun = succession;
        if (begun == null || statusAt(now) != PartnerStatus.DISSOLVED) {
            throw no("Nobody has taken its place.", now);
        }
        return replaced(null, begun.validToBefore(), now).because(reason);
    }

    PartnerRefusal no(String why, Instant now) {
        return PartnerRefusal.IllegalTransition.of(this, why, now);
    }

    private PartnerState next(
            PartnerContent content,
            PartnerStatus status,
            boolean confirmed,
            boolean archived,
            @Nullable Merger merger,
            @Nullable Succession succession,
            List<Contact> contacts,
            Instant now) {
        return new PartnerState(
                content, status, confirmed, archived, merger, succession, null, contacts, createdBy, createdAt, now);
    }

    private PartnerState because(String reason) {
        return new PartnerState(
                content,
                status,
                confirmed,
                archived,
                merger,
                succession,
                reason,
                contacts,
                createdBy,
                createdAt,
                updatedAt);
    }
}
