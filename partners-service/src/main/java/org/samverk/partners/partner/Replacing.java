package org.samverk.partners.partner;

import java.time.Instant;
import java.util.Objects;
import org.samverk.partners.partner.succession.Merger;
import org.samverk.partners.partner.succession.MergerContent;
import org.samverk.partners.partner.succession.Succession;
import org.samverk.partners.partner.succession.SuccessionContent;

/// What becomes of a partner whose place another takes, as a duplicate or by succession, and when that is taken back.
final class Replacing {
    private Replacing() {}

    static void refuseIfMerged(PartnerState state, Instant now) {
        var merger = state.merger();
        if (merger != null) {
            throw no(
                    state,
                    "It was merged into partner %s. Change that one, or separate the two.".formatted(merger.into()),
                    now);
        }
    }

    static void refuseIfNotToDelete(PartnerState state, Instant now) {
        refuseIfMerged(state, now);
        if (state.succession() != null) {
            throw no(state, "It is decided who succeeds it. Who acts for others was not entered by mistake.", now);
        }
    }

    static void refuseIfNotToMerge(PartnerState state, Instant now) {
        refuseIfMerged(state, now);
        if (state.succession() != null) {
            throw no(
                    state,
                    "It is decided who succeeds it. A duplicate of a body that is succeeded has no succession of its own.",
                    now);
        }
    }

    static PartnerState merged(PartnerState state, MergerContent merger, Instant now) {
        refuseIfNotToMerge(state, now);
        var inactive = state.status() == PartnerStatus.INACTIVE;
        return state.as(PartnerStatus.MERGED, new Merger(merger.into(), inactive, merger.reason()), now);
    }

    static void refuseIfNotMerged(PartnerState state, Instant now) {
        if (state.merger() == null) {
            throw no(state, "It is not merged.", now);
        }
    }

    static PartnerState separated(PartnerState state, Instant now) {
        refuseIfNotMerged(state, now);
        var inactive = Objects.requireNonNull(state.merger()).wasInactive();
        return state.as(inactive ? PartnerStatus.INACTIVE : PartnerStatus.ACTIVE, null, now);
    }

    static void refuseIfSucceeded(PartnerState state, Instant now) {
        refuseIfMerged(state, now);
        if (state.succession() != null) {
            throw no(state, "It is decided already who succeeds it.", now);
        }
    }

    static PartnerState succeeded(PartnerState state, SuccessionContent wanted, Instant now) {
        refuseIfSucceeded(state, now);
        var from = wanted.firstDay();
        var begun = state.content().validFrom();
        if (begun != null && !from.isAfter(begun)) {
            throw new PartnerRefusal.WrongValidity(
                    "/from", "Its last day would lie before its first, %s.".formatted(begun));
        }
        var succession = new Succession(
                from, wanted.successors(), wanted.reason(), state.content().validTo());
        return state.succeeded(succession, from.minusDays(1), now);
    }

    static PartnerState revoked(PartnerState state, Instant now) {
        refuseIfMerged(state, now);
        var succession = state.succession();
        if (succession == null) {
            throw no(state, "Nothing is decided about who succeeds it.", now);
        }
        if (state.statusAt(now) == PartnerStatus.DISSOLVED) {
            throw no(
                    state,
                    "It was dissolved on %s; the day has passed. Withdraw it.".formatted(succession.from()),
                    now);
        }
        return state.succeeded(null, succession.validToBefore(), now);
    }

    /// @throws PartnerRefusal.IllegalTransition when nobody has taken its place yet
    static PartnerState withdrawn(PartnerState state, String reason, Instant now) {
        refuseIfMerged(state, now);
        var succession = state.succession();
        if (succession == null || state.statusAt(now) != PartnerStatus.DISSOLVED) {
            throw no(state, "Nobody has taken its place.", now);
        }
        return state.succeeded(null, succession.validToBefore(), now).because(reason);
    }

    private static PartnerRefusal no(PartnerState state, String why, Instant now) {
        return PartnerRefusal.IllegalTransition.of(state, why, now);
    }
}
