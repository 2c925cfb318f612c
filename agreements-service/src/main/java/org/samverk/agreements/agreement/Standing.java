package org.samverk.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Visibility;

/// What the facts come to, whatever the day: kept with every write, so that reads and lists only compare.
///
/// @param visibility how widely it is shown now; narrower than chosen until all have signed
/// @param audience who sees it beside its owner while it is RESTRICTED: the parties once it was proposed, and those
///     who entered it for its owner
/// @param beginsOn first day in force, in the agreement's zone; present once concluded
/// @param endsOn last day in force, inclusive; absent when it runs on, as by tacit renewal
/// @param beginsAt when the first day begins there; where midnight comes twice, the first
/// @param endsAt when the day after the last begins there
public record Standing(
        Phase phase,
        Visibility visibility,
        List<UUID> audience,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt) {
    public enum Phase {
        DRAFT,
        PROPOSED,
        CONCLUDED,
        CANCELLED;

        /// Nothing took effect, or ever will.
        boolean deletable() {
            return switch (this) {
                case DRAFT, CANCELLED -> true;
                case PROPOSED, CONCLUDED -> false;
            };
        }
    }

    /// @param open the proposal the parties are asked to sign, or have signed
    static Standing of(
            AgreementFrame frame, TermsVersion terms, @Nullable Proposal open, boolean cancelled, Origin origin) {
        var audience = audience(terms, open, origin, frame.ownerPartnerId());
        var unsigned = audience.isEmpty() ? Visibility.PRIVATE : Visibility.RESTRICTED;
        if (cancelled) {
            return unsigned(Phase.CANCELLED, unsigned, audience);
        }
        if (open == null) {
            return unsigned(Phase.DRAFT, unsigned, audience);
        }
        if (!open.complete(terms)) {
            return unsigned(Phase.PROPOSED, unsigned, audience);
        }
        var period = terms.terms().period();
        var begin = period.start() == null ? open.lastSignedOn().orElseThrow() : period.start();
        var end = terms.terms().lastDay();
        var zone = ZoneId.of(frame.timeZone());
        return new Standing(
                Phase.CONCLUDED,
                frame.visibility(),
                audience,
                begin,
                end,
                begin.atStartOfDay(zone).toInstant(),
                end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Standing unsigned(Phase phase, Visibility visibility, List<UUID> audience) {
        return new Standing(phase, visibility, audience, null, null, null, null);
    }

    /// A draft is its owner's alone, and theirs who entered it for another; from its proposal on the parties see it.
    private static List<UUID> audience(TermsVersion terms, @Nullable Proposal open, Origin origin, UUID owner) {
        var parties = open == null
                ? Stream.<UUID>empty()
                : terms.terms().parties().stream().map(Party::partnerId);
        var clerk = origin.forAnother(owner) ? Stream.of(origin.createdBy()) : Stream.<UUID>empty();
        return Stream.concat(parties, clerk).distinct().sorted().toList();
    }

    /// First day in force; absent also when its end had passed before all had signed, since it never was.
    @Nullable
    LocalDate firstDay() {
        return beginsOn == null || (endsOn != null && beginsOn.isAfter(endsOn)) ? null : beginsOn;
    }

    AgreementStatus on(LocalDate day) {
        return switch (phase) {
            case CANCELLED -> AgreementStatus.CANCELLED;
            case DRAFT -> AgreementStatus.DRAFT;
            case PROPOSED -> AgreementStatus.PENDING_SIGNATURE;
            case CONCLUDED -> concludedOn(day);
        };
    }

    private AgreementStatus concludedOn(LocalDate day) {
        if (beginsOn == null || day.isBefore(beginsOn)) {
            return AgreementStatus.SIGNED;
        }
        return endsOn != null && day.isAfter(endsOn) ? AgreementStatus.EXPIRED : AgreementStatus.ACTIVE;
    }
}
