package org.samverk.agreements.agreement.opendata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.opendata.ReleaseSource.Organisation;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.commitment.Contribution;

/// The parties as the standard has organisations: by their number in an official register where they have one.
record ReleaseParties(ReleaseSource source) {

    List<Members> all() {
        return source.terms().parties().stream().map(this::party).toList();
    }

    /// The standard has one buyer; of several clients it is the first.
    Optional<Members> buyer() {
        return having(Party.Role.CLIENT).findFirst();
    }

    List<Members> suppliers() {
        return having(Party.Role.PROVIDER).toList();
    }

    private Stream<Members> having(Party.Role role) {
        return source.terms().parties().stream()
                .filter(party -> party.partyRole() == role)
                .map(party -> named(party.partnerId()));
    }

    private Members named(UUID partner) {
        var organisation = organisation(partner);
        return new Members().with("id", id(partner)).with("name", organisation == null ? null : organisation.name());
    }

    private Members party(Party party) {
        var organisation = organisation(party.partnerId());
        var numbers = numbers(organisation);
        return named(party.partnerId())
                .with("identifier", numbers.isEmpty() ? null : legal(numbers.getFirst(), organisation))
                .with(
                        "additionalIdentifiers",
                        numbers.stream().skip(1).map(Register.Entry::members).toList())
                .with("roles", roles(party))
                .with("details", details(party, organisation));
    }

    private static Members legal(Register.Entry number, @Nullable Organisation organisation) {
        return number.members().with("legalName", organisation == null ? null : organisation.name());
    }

    /// The standard knows no party among equals; our own role is told in the details.
    private List<String> roles(Party party) {
        var role = switch (party.partyRole()) {
            case CLIENT -> "buyer";
            case PROVIDER -> "supplier";
            case FUNDER -> "funder";
            case EQUAL_PARTY, SUPPORTER -> "interestedParty";
        };
        return funds(party.partnerId()) ? Stream.of(role, "funder").distinct().toList() : List.of(role);
    }

    private boolean funds(UUID partner) {
        return source.terms().contributions().stream()
                .anyMatch(brought -> brought.partyId().equals(partner) && brought.kind() == Contribution.Kind.FUNDING);
    }

    private static Members details(Party party, @Nullable Organisation organisation) {
        return new Members()
                .with("partnerId", party.partnerId())
                .with("partyRole", party.partyRole())
                .with("represents", party.represents())
                .with("kind", organisation == null ? null : organisation.kind())
                .with("country", organisation == null ? null : organisation.country());
    }

    private String id(UUID partner) {
        return numbers(organisation(partner)).stream()
                .map(Register.Entry::orgId)
                .findFirst()
                .orElseGet(partner::toString);
    }

    private @Nullable Organisation organisation(UUID partner) {
        return source.organisations().get(partner);
    }

    private static List<Register.Entry> numbers(@Nullable Organisation organisation) {
        return organisation == null ? List.of() : organisation.numbers();
    }
}
