package org.samverk.agreements.agreement.terms.demand;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.Party.Role;
import org.samverk.kit.problem.FieldError;

/// Who must be among the parties, and as what.
final class PartyDemands {
    private static final String PARTIES = "/terms/parties";
    private static final Set<String> REGION = Set.of("REGION");
    private static final Set<String> MUNICIPALITY = Set.of("MUNICIPALITY");
    private static final Set<String> CLIENTS = Set.of("MUNICIPALITY", "REGION");
    private static final Set<String> OPERATORS = Set.of("SELF_GOVERNING_INSTITUTION");

    private static final Set<String> PUBLIC = Set.of(
            "MUNICIPALITY",
            "MUNICIPAL_ADMINISTRATION",
            "MUNICIPAL_ASSOCIATION",
            "MUNICIPAL_NETWORK",
            "REGION",
            "REGIONAL_BOARD",
            "REGIONAL_ASSOCIATION",
            "AUTHORITY",
            "COUNTY_ADMINISTRATIVE_BOARD",
            "POLICE",
            "SCHOOL",
            "HOSPITAL");
    private static final Set<String> CIVIL_SOCIETY = Set.of(
            "ASSOCIATION",
            "NGO",
            "CIVIL_SOCIETY",
            "INTEREST_ORGANISATION",
            "VOLUNTEER_GROUP",
            "SELF_GOVERNING_INSTITUTION",
            "CHURCH");

    private PartyDemands() {}

    static Stream<FieldError> inText(AgreementTerms terms) {
        var few = terms.parties().size() < 2
                ? Stream.of(FieldError.at(PARTIES, "too-few-parties", "An agreement has at least two parties."))
                : Stream.<FieldError>empty();
        var more = switch (terms.type()) {
            case CONTRACT, OPERATING_AGREEMENT -> roles(terms, Role.CLIENT, Role.PROVIDER);
            case PARTNERSHIP_AGREEMENT,
                    COLLABORATION_AGREEMENT,
                    ACCORD,
                    HEALTH_AGREEMENT,
                    LOCAL_HEALTH_PLAN,
                    IOP,
                    SUPPLEMENTARY_AGREEMENT,
                    LETTER_OF_INTENT -> Stream.<FieldError>empty();
        };
        return Stream.concat(few, more);
    }

    static Stream<FieldError> around(AgreementTerms terms, Surroundings surroundings) {
        return Stream.concat(ofType(terms, surroundings), succession(surroundings));
    }

    /// Without names: whom it binds is told to those who see it.
    private static Stream<FieldError> succession(Surroundings surroundings) {
        return surroundings.leftOut().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        FieldError.at(
                                "/terms/supersedesId",
                                "other-parties",
                                "All parties of the agreement whose place it takes, or who has come after them, are parties of it."));
    }

    private static Stream<FieldError> ofType(AgreementTerms terms, Surroundings surroundings) {
        return switch (terms.type()) {
            case OPERATING_AGREEMENT -> operation(terms, surroundings);
            case HEALTH_AGREEMENT ->
                Stream.concat(
                        oneRegion(terms, surroundings),
                        surroundings.absentMunicipalities().stream()
                                .map(name -> FieldError.at(
                                        PARTIES,
                                        "municipality-missing",
                                        name + " lies in the region and is no party.")));
            case LOCAL_HEALTH_PLAN ->
                Stream.concat(
                        oneRegion(terms, surroundings), kind(terms, surroundings, MUNICIPALITY, "a municipality"));
            case IOP -> partnership(terms, surroundings);
            case SUPPLEMENTARY_AGREEMENT -> supplement(terms, surroundings);
            case PARTNERSHIP_AGREEMENT, COLLABORATION_AGREEMENT, ACCORD, CONTRACT, LETTER_OF_INTENT -> Stream.empty();
        };
    }

    private static Stream<FieldError> roles(AgreementTerms terms, Role... roles) {
        return Arrays.stream(roles)
                .filter(role -> terms.parties().stream().noneMatch(party -> party.partyRole() == role))
                .map(role -> FieldError.at(PARTIES, "party-role", "One party is the %s.".formatted(role)));
    }

    private static Stream<FieldError> kind(
            AgreementTerms terms, Surroundings surroundings, Set<String> kinds, String who) {
        return terms.partyIds().stream().anyMatch(party -> surroundings.isOf(party, kinds))
                ? Stream.empty()
                : Stream.of(FieldError.at(PARTIES, "party-kind", "One party of it is %s.".formatted(who)));
    }

    /// It is the plan or agreement of one region.
    private static Stream<FieldError> oneRegion(AgreementTerms terms, Surroundings surroundings) {
        var regions = terms.partyIds().stream()
                .filter(party -> surroundings.isOf(party, REGION))
                .count();
        return regions > 1
                ? Stream.of(FieldError.at(
                        PARTIES, "several-regions", "One party of it is a region, not %d.".formatted(regions)))
                : kind(terms, surroundings, REGION, "a region");
    }

    private static Stream<FieldError> operation(AgreementTerms terms, Surroundings surroundings) {
        var clients = of(terms, Role.CLIENT)
                .filter(client -> !surroundings.isOf(client, CLIENTS))
                .map(_ -> FieldError.at(PARTIES, "party-kind", "The CLIENT is a municipality or a region."));
        var operators = of(terms, Role.PROVIDER)
                .filter(operator -> !surroundings.isOf(operator, OPERATORS))
                .map(_ -> FieldError.at(PARTIES, "party-kind", "The PROVIDER is a self-governing institution."));
        var numbers = of(terms, Role.PROVIDER)
                .filter(operator -> !surroundings.isNumbered(operator))
                .map(_ -> FieldError.at(PARTIES, "number-missing", "The PROVIDER has its number in the register."));
        return Stream.of(clients, operators, numbers).flatMap(found -> found);
    }

    /// Both sides are there, and both bring something in.
    private static Stream<FieldError> partnership(AgreementTerms terms, Surroundings surroundings) {
        return Stream.of(
                        kind(terms, surroundings, PUBLIC, "a public body"),
                        kind(terms, surroundings, CIVIL_SOCIETY, "an organisation of civil society"),
                        contribution(terms, surroundings, PUBLIC, "a public body"),
                        contribution(terms, surroundings, CIVIL_SOCIETY, "an organisation of civil society"))
                .flatMap(found -> found);
    }

    private static Stream<FieldError> contribution(
            AgreementTerms terms, Surroundings surroundings, Set<String> kinds, String who) {
        return terms.contributions().stream().anyMatch(one -> one.own() && surroundings.isOf(one.partyId(), kinds))
                ? Stream.empty()
                : Stream.of(FieldError.at(
                        "/terms/contributions",
                        "contribution-missing",
                        "Something is contributed by %s, out of its own means.".formatted(who)));
    }

    /// Nothing to say where no parent is named: that is missing in the text.
    private static Stream<FieldError> supplement(AgreementTerms terms, Surroundings surroundings) {
        return terms.parentAgreementId() == null || surroundings.parentParties().equals(Set.copyOf(terms.partyIds()))
                ? Stream.empty()
                : Stream.of(FieldError.at(
                        PARTIES, "other-parties", "Its parties are those of the agreement it supplements."));
    }

    private static Stream<UUID> of(AgreementTerms terms, Role role) {
        return terms.parties().stream()
                .filter(party -> party.partyRole() == role)
                .map(Party::partnerId);
    }
}
