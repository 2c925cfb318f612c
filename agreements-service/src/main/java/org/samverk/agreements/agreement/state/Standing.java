package org.samverk.agreements.agreement.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.fact.Effect;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.kit.access.Visibility;

/// What the facts come to, whatever the day: kept with every write, so that reads and lists only compare.
///
/// @param visibility how widely it is shown now; narrower than chosen until all have signed
/// @param audience who sees it beside its owner while it is RESTRICTED: the parties once it was proposed, and those
///     who entered it for its owner
/// @param beginsOn first day in force, in the agreement's zone; present once concluded
/// @param endsOn last day in force by its text, inclusive; absent when it runs on, as by tacit renewal
/// @param terminatesOn last day in force by the notice of a party
/// @param renewedOn first day of an agreement that takes its place
/// @param beginsAt when the first day begins there; where midnight comes twice, the first
/// @param endsAt when the day after the last begins there; so for `terminatesAt`
/// @param lapsesAt when a proposal that not all have consented to is no more
public record Standing(
        Phase phase,
        Visibility visibility,
        List<UUID> audience,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate terminatesOn,
        @Nullable LocalDate renewedOn,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt,
        @Nullable Instant terminatesAt,
        @Nullable Instant renewedAt,
        @Nullable Instant lapsesAt) {
    public enum Phase {
        DRAFT,
        /// Parties that must decide before they sign have not all done so.
        DECISION,
        PROPOSED,
        CONCLUDED,
        CANCELLED;

        /// Nothing took effect, or ever will.
        public boolean deletable() {
            return switch (this) {
                case DRAFT, CANCELLED -> true;
                case DECISION, PROPOSED, CONCLUDED -> false;
            };
        }

        /// Whether the first text is before the parties.
        public boolean pending() {
            return switch (this) {
                case DECISION, PROPOSED -> true;
                case DRAFT, CONCLUDED, CANCELLED -> false;
            };
        }
    }

    /// @param proposals each with what it turns on
    /// @param renewedOn first day of an agreement that takes its place
    static Standing of(
            AgreementFrame frame,
            List<Proposal> proposals,
            boolean cancelled,
            List<GivenNotice> notices,
            @Nullable LocalDate renewedOn,
            Origin origin) {
        var audience = audience(proposals, origin, frame.ownerPartnerId());
        var unsigned = audience.isEmpty() ? Visibility.PRIVATE : Visibility.RESTRICTED;
        var days = new Days(ZoneId.of(frame.timeZone()));
        var pending = pending(proposals);
        var lapses = pending.map(days::lapses).orElse(null);
        if (cancelled) {
            return unsigned(Phase.CANCELLED, unsigned, audience, null);
        }
        var effects = Effect.of(proposals);
        if (effects.isEmpty()) {
            var phase = pending.map(proposal -> proposal.approved() ? Phase.PROPOSED : Phase.DECISION)
                    .orElse(Phase.DRAFT);
            return unsigned(phase, unsigned, audience, lapses);
        }
        var begin = effects.getFirst().from();
        var end = endsOn(effects);
        var terminates = GivenNotice.first(notices).map(GivenNotice::lastDay).orElse(null);
        return new Standing(
                Phase.CONCLUDED,
                frame.visibility(),
                audience,
                begin,
                end,
                terminates,
                renewedOn,
                days.begins(begin),
                days.after(end),
                days.after(terminates),
                days.begins(renewedOn),
                lapses);
    }

    /// No text ends days on which one before it was in force: not even one whose last day had passed when it began.
    private static @Nullable LocalDate endsOn(List<Effect> effects) {
        var newest = effects.getLast();
        var last = newest.lastDay();
        var eve = newest.from().minusDays(1);
        return effects.size() > 1 && last != null && last.isBefore(eve) ? eve : last;
    }

    private record Days(ZoneId zone) {
        /// West of Greenwich the day after the last one begins in a year that RFC 3339 cannot write.
        private static final Instant LAST_THERE_IS = Instant.parse("9999-12-31T23:59:59Z");

        @Nullable
        Instant begins(@Nullable LocalDate day) {
            return day == null ? null : day.atStartOfDay(zone).toInstant();
        }

        /// What all had consented to in time stood until one of them lost that.
        @Nullable
        Instant lapses(Proposal proposal) {
            var closes = after(proposal.openUntil());
            return closes == null
                    ? null
                    : proposal.disputedAt().filter(closes::isBefore).orElse(closes);
        }

        @Nullable
        Instant after(@Nullable LocalDate day) {
            var end = day == null ? null : begins(day.plusDays(1));
            return end != null && end.isAfter(LAST_THERE_IS) ? LAST_THERE_IS : end;
        }
    }

    private static Standing unsigned(
            Phase phase, Visibility visibility, List<UUID> audience, @Nullable Instant lapsesAt) {
        return new Standing(phase, visibility, audience, null, null, null, null, null, null, null, null, lapsesAt);
    }

    /// The proposal that not everybody has consented to yet: the last that is open.
    static Optional<Proposal> pending(List<Proposal> proposals) {
        return proposals.stream()
                .filter(Proposal::open)
                .reduce((_, later) -> later)
                .filter(last -> !last.complete());
    }

    /// A draft is its owner's alone, and theirs who entered it for another; whoever is asked to consent sees it, and
    /// keeps seeing what it has consented to until others agree on a text without it.
    static List<UUID> audience(List<Proposal> proposals, Origin origin, UUID owner) {
        var open = proposals.stream().filter(Proposal::open).toList();
        var decided = open.stream().map(Proposal::complete).toList().lastIndexOf(true);
        var parties = open.stream()
                .skip(Math.max(0, decided))
                .flatMap(Proposal::signers)
                .map(Signer::partyId);
        var clerk = origin.forAnother(owner) ? Stream.of(origin.createdBy()) : Stream.<UUID>empty();
        return Stream.concat(parties, clerk).distinct().sorted().toList();
    }

    /// As it is told with no other proposals than these.
    Standing telling(List<Proposal> told, List<UUID> readers) {
        return new Standing(
                phase,
                visibility,
                readers,
                beginsOn,
                endsOn,
                terminatesOn,
                renewedOn,
                beginsAt,
                endsAt,
                terminatesAt,
                renewedAt,
                pending(told).isPresent() ? lapsesAt : null);
    }

    /// First day in force; absent also when its end had passed before all had signed, since it never was.
    @Nullable
    public LocalDate firstDay() {
        var last = lastDay();
        return beginsOn == null || (last != null && beginsOn.isAfter(last)) ? null : beginsOn;
    }

    /// The last day in force, by whatever comes first; absent when it runs on.
    @Nullable
    public LocalDate lastDay() {
        return Stream.of(
                        Optional.ofNullable(endsOn),
                        Optional.ofNullable(terminatesOn),
                        Optional.ofNullable(renewedOn).map(day -> day.minusDays(1)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// When it is no longer in force, by whatever comes first.
    @Nullable
    Instant overAt() {
        return Stream.of(Optional.ofNullable(endsAt), Optional.ofNullable(terminatesAt), Optional.ofNullable(renewedAt))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public AgreementStatus on(LocalDate day) {
        return switch (phase) {
            case CANCELLED -> AgreementStatus.CANCELLED;
            case DRAFT -> AgreementStatus.DRAFT;
            case DECISION -> AgreementStatus.PENDING_DECISION;
            case PROPOSED -> AgreementStatus.PENDING_SIGNATURE;
            case CONCLUDED -> concludedOn(day);
        };
    }

    private AgreementStatus concludedOn(LocalDate day) {
        if (passed(terminatesOn, day)) {
            return AgreementStatus.TERMINATED;
        }
        if (beginsOn == null || day.isBefore(beginsOn)) {
            return AgreementStatus.SIGNED;
        }
        if (renewedOn != null && !day.isBefore(renewedOn)) {
            return AgreementStatus.RENEWED;
        }
        if (passed(endsOn, day)) {
            return AgreementStatus.EXPIRED;
        }
        return terminatesOn == null ? AgreementStatus.ACTIVE : AgreementStatus.NOTICE_GIVEN;
    }

    private static boolean passed(@Nullable LocalDate last, LocalDate day) {
        return last != null && day.isAfter(last);
    }
}
