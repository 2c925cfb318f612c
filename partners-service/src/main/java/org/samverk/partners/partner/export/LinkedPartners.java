package org.samverk.partners.partner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.partner.contact.Contact;
import org.samverk.partners.partner.export.JsonPartners.Members;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.reference.AreaRef;

/// Organisations in the words of schema.org, as JSON-LD.
public final class LinkedPartners {
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final String TYPE = "@type";

    private final String base;

    private LinkedPartners(String base) {
        this.base = base;
    }

    /// @param base of the API: who reads this elsewhere does not know where it came from
    public static PartnerWriter to(OutputStream output, String base) throws IOException {
        var linked = new LinkedPartners(base);
        return new JsonPartners(output, Map.of("@context", "https://schema.org"), "@graph", linked::form);
    }

    private Map<String, Object> form(ExportedPartner partner) {
        return new Members()
                .with(TYPE, type(partner.kind()))
                .with("@id", at(partner.id()))
                .with("name", partner.name())
                .with("alternateName", partner.otherNames())
                .with(
                        "identifier",
                        partner.numbers().stream().map(LinkedPartners::number).toList())
                .with(
                        "iso6523Code",
                        partner.numbers().stream()
                                .flatMap(number -> number.scheme().iso6523(number.value()).stream())
                                .toList())
                .with(
                        "areaServed",
                        partner.areas().stream().map(LinkedPartners::area).toList())
                .with("parentOrganization", parent(partner.parentId(), partner.parentName()))
                .with("member", partner.members().stream().map(this::member).toList())
                .with(
                        "contactPoint",
                        partner.contacts().stream().map(LinkedPartners::contact).toList())
                .with("foundingDate", text(partner.validFrom()))
                .with("dissolutionDate", text(partner.validTo()))
                .all();
    }

    private static String type(PartnerKind kind) {
        return switch (kind) {
            case MUNICIPALITY,
                    MUNICIPAL_ADMINISTRATION,
                    MUNICIPAL_ASSOCIATION,
                    REGION,
                    REGIONAL_BOARD,
                    AUTHORITY,
                    COUNTY_ADMINISTRATIVE_BOARD,
                    POLICE -> "GovernmentOrganization";
            case ASSOCIATION, NGO, CIVIL_SOCIETY, INTEREST_ORGANISATION, VOLUNTEER_GROUP -> "NGO";
            case HOSPITAL -> "Hospital";
            case GENERAL_PRACTICE -> "MedicalOrganization";
            case ACADEMIA -> "CollegeOrUniversity";
            case RESEARCH_CENTRE -> "ResearchOrganization";
            case SCHOOL -> "School";
            case BUSINESS -> "Corporation";
            case MUNICIPAL_NETWORK,
                    REGIONAL_ASSOCIATION,
                    CHURCH,
                    SELF_GOVERNING_INSTITUTION,
                    PROFESSION,
                    CITIZEN_GROUP,
                    OTHER -> "Organization";
        };
    }

    private static Map<String, String> number(ExportedPartner.Identifier number) {
        return Map.of(TYPE, "PropertyValue", "propertyID", number.scheme().name(), "value", number.value());
    }

    private static Map<String, String> area(AreaRef area) {
        return Map.of(TYPE, "AdministrativeArea", "identifier", ExportedPartner.code(area));
    }

    private @Nullable Map<String, Object> parent(@Nullable UUID id, @Nullable String name) {
        return id == null
                ? null
                : new Members()
                        .with(TYPE, "Organization")
                        .with("@id", at(id))
                        .with("name", name)
                        .all();
    }

    private Map<String, String> member(UUID id) {
        return Map.of("@id", at(id));
    }

    private String at(UUID partner) {
        return base + "/partners/" + partner;
    }

    private static Map<String, Object> contact(Contact contact) {
        return new Members()
                .with(TYPE, "ContactPoint")
                .with("contactType", contact.title() == null ? contact.role().name() : contact.title())
                .with("email", contact.email())
                .with("telephone", contact.phone())
                .all();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
