package org.samverk.partners.partner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.partner.contact.Contact;
import org.samverk.partners.partner.export.JsonPartners.Members;

/// Organisations as Popolo has them.
public final class PopoloPartners {
    /// Popolo registered no type of its own.
    public static final String MEDIA_TYPE = "application/vnd.popolo+json";

    private PopoloPartners() {}

    public static PartnerWriter to(OutputStream output) throws IOException {
        return new JsonPartners(output, Map.of(), "organizations", PopoloPartners::form);
    }

    private static Map<String, Object> form(ExportedPartner partner) {
        return new Members()
                .with("id", partner.id().toString())
                .with("name", partner.name())
                .with(
                        "other_names",
                        partner.otherNames().stream()
                                .map(name -> Map.of("name", name))
                                .toList())
                .with(
                        "identifiers",
                        partner.numbers().stream()
                                .map(number -> Map.of("scheme", number.scheme().name(), "identifier", number.value()))
                                .toList())
                .with("classification", partner.kind().name())
                .with("parent_id", text(partner.parentId()))
                .with(
                        "area_id",
                        partner.areas().stream()
                                .findFirst()
                                .map(ExportedPartner::code)
                                .orElse(null))
                .with("founding_date", text(partner.validFrom()))
                .with("dissolution_date", text(partner.validTo()))
                .with(
                        "contact_details",
                        partner.contacts().stream()
                                .flatMap(PopoloPartners::details)
                                .toList())
                .with(
                        "memberships",
                        partner.members().stream()
                                .map(member -> membership(partner, member))
                                .toList())
                .all();
    }

    private static Map<String, String> membership(ExportedPartner body, UUID member) {
        return Map.of("organization_id", body.id().toString(), "member_id", member.toString());
    }

    private static Stream<Map<String, String>> details(Contact contact) {
        var label = contact.title() == null ? contact.role().name() : contact.title();
        var email = Map.of("label", label, "type", "email", "value", contact.email());
        return contact.phone() == null
                ? Stream.of(email)
                : List.of(email, Map.of("label", label, "type", "voice", "value", contact.phone())).stream();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
