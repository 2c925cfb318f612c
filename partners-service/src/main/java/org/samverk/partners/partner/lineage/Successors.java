package org.samverk.partners.partner.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;
import org.samverk.partners.partner.Partner;
import org.samverk.partners.partner.PartnerRefusal;
import org.samverk.partners.partner.PartnerState;
import org.samverk.partners.partner.Partners;
import org.samverk.partners.partner.registered.Lineage;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// The rules about who may take the place of whom.
@ApplicationScoped
class Successors {
    private final Partners partners;
    private final Lineage lineage;
    private final RegisteredPartners registered;

    Successors(Partners partners, Lineage lineage, RegisteredPartners registered) {
        this.partners = partners;
        this.lineage = lineage;
        this.registered = registered;
    }

    /// @param named who takes the place of the partner, by where each stands in the body
    /// @param days on which they take a place
    /// @throws org.samverk.kit.problem.Refusal naming everyone who cannot
    void requireFit(Partner partner, Map<String, UUID> named, List<LocalDate> days) {
        registered.require(named, named.values(), Stream.empty());
        var beneath = lineage.beneath(partner.id());
        named.forEach((pointer, id) -> {
            if (beneath.contains(id)) {
                throw new PartnerRefusal.Cycle(pointer);
            }
        });
        var states = partners.states(named.values());
        var errors = new ArrayList<FieldError>();
        named.forEach((pointer, id) ->
                unfit(pointer, id, Objects.requireNonNull(states.get(id)), days).ifPresent(errors::add));
        if (!errors.isEmpty()) {
            throw new PartnerRefusal.UnfitSuccessor(errors);
        }
    }

    private static Optional<FieldError> unfit(String pointer, UUID id, PartnerState state, List<LocalDate> days) {
        return state.unfitToSucceed()
                .map(code -> FieldError.at(pointer, code, "Partner %s is %s.".formatted(id, code)))
                .or(() -> days.stream()
                        .filter(day -> !state.content().validOn(day))
                        .findFirst()
                        .map(day -> FieldError.at(
                                pointer,
                                "not-there-on-that-day",
                                "Partner %s is not there on %s.".formatted(id, day))));
    }

    /// @throws PartnerRefusal.IllegalTransition when it is not merged, or what it was merged into is
    void requireSeparable(Partner partner, Instant now) {
        partner.state().refuseIfNotMerged(now);
        var into = Objects.requireNonNull(partner.state().merger()).into();
        if (partners.states(List.of(into)).values().stream().anyMatch(survivor -> survivor.merger() != null)) {
            throw new PartnerRefusal.IllegalTransition(
                    "Partner %s has been merged itself since. Separate that one first.".formatted(into), List.of());
        }
    }
}
