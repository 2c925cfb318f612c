package org.samverk.agreements.agreement.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.AgreementLinks;
import org.samverk.agreements.agreement.Superseding;
import org.samverk.agreements.agreement.state.Proposing;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.commitment.Obligation;
import org.samverk.agreements.agreement.terms.demand.Demands;
import org.samverk.agreements.agreement.terms.demand.Surroundings;
import org.samverk.agreements.agreement.terms.demand.Surroundings.Known;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;

/// What a proposal turns on beside its text. Neighbours may be asked: call it before a transaction begins.
@ApplicationScoped
public class LookAround {
    private final KnownOrganisations organisations;
    private final Municipalities municipalities;
    private final AgreementLinks links;
    private final Superseding superseding;
    private final Clock clock;

    LookAround(
            KnownOrganisations organisations,
            Municipalities municipalities,
            AgreementLinks links,
            Superseding superseding,
            Clock clock) {
        this.clock = clock;
        this.links = links;
        this.superseding = superseding;
        this.organisations = organisations;
        this.municipalities = municipalities;
    }

    public Surroundings of(AgreementTerms terms) {
        return caughtUp(() -> known(terms), around -> lacks(terms, around));
    }

    /// Once all have signed a text, whose place the agreement takes is settled.
    /// @param before the texts whose promises it may have: the one in force, then those there were, newest first
    public Surroundings ofAmendment(AgreementTerms terms, List<AgreementTerms> before) {
        return caughtUp(
                () -> known(terms).ofAmendment(successors(terms, before)),
                around -> lacks(terms, around) || !Proposing.keepsPromisers(before, terms, around));
    }

    private Map<UUID, UUID> successors(AgreementTerms terms, List<AgreementTerms> before) {
        var promisers = Stream.concat(Stream.of(terms), before.stream())
                .flatMap(text -> text.obligations().stream())
                .map(Obligation::partyId)
                .collect(Collectors.toSet());
        return QuarkusTransaction.requiringNew().call(() -> organisations.of(promisers)).values().stream()
                .filter(one -> !one.currentId().equals(one.id()))
                .collect(Collectors.toMap(KnownOrganisation::id, KnownOrganisation::currentId));
    }

    /// The register is asked once more before anybody is refused for what it may say otherwise by now.
    private Surroundings caughtUp(Supplier<Surroundings> known, Predicate<Surroundings> refused) {
        var first = known.get();
        if (refused.test(first)) {
            organisations.catchUp();
            return known.get();
        }
        return first;
    }

    /// Whether only what the register says stands against it: a text that is short of something is refused anyway.
    private static boolean lacks(AgreementTerms terms, Surroundings around) {
        return Demands.missingInText(terms).isEmpty()
                && !Demands.missingAround(terms, around).isEmpty();
    }

    private Surroundings known(AgreementTerms terms) {
        var parties = QuarkusTransaction.requiringNew()
                .call(() -> organisations.of(terms.partyIds()).values());
        Map<UUID, Known> partners = parties.stream()
                .collect(Collectors.toMap(KnownOrganisation::id, party -> new Known(party.kind(), party.numbered())));
        var leftOut = QuarkusTransaction.requiringNew().call(() -> superseding.leftOut(terms));
        return new Surroundings(partners, absent(terms, parties), parentParties(terms), leftOut);
    }

    private Set<UUID> parentParties(AgreementTerms terms) {
        var parent = terms.parentAgreementId();
        return parent == null
                ? Set.of()
                : QuarkusTransaction.requiringNew()
                        .call(() -> links.parties(parent))
                        .orElse(Set.of());
    }

    /// Of the region whose health agreement it is, on its first day; as of today while it has none.
    private List<String> absent(AgreementTerms terms, Collection<KnownOrganisation> parties) {
        if (terms.type() != AgreementType.HEALTH_AGREEMENT) {
            return List.of();
        }
        var start = Objects.requireNonNullElseGet(
                terms.period().start(), () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Set<String> present = areas(parties, "MUNICIPALITY").collect(Collectors.toSet());
        return areas(parties, "REGION")
                .flatMap(region -> municipalities.of(region, start).entrySet().stream())
                .filter(municipality -> !present.contains(municipality.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static Stream<String> areas(Collection<KnownOrganisation> parties, String kind) {
        return parties.stream().filter(party -> party.kind().equals(kind)).flatMap(party -> party.areas().stream());
    }
}
