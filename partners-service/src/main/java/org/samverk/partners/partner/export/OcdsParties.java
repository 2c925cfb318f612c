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

/// Organisations as the Open Contracting Data Standard 1.1.5 has its parties: by their number in an official register
/// where they have one, and in no role, as a register tells none.
public final class OcdsParties {
    /// The standard registered no type of its own.
    public static final String MEDIA_TYPE = "application/vnd.ocds+json";

    private OcdsParties() {}

    public static PartnerWriter to(OutputStream output) throws IOException {
        return new JsonPartners(output, Map.of(), "parties", OcdsParties::form);
    }

    private static Map<String, Object> form(ExportedPartner partner) {
        var numbers = partner.numbers().stream().flatMap(OcdsParties::number).toList();
        return new Members()
                .with("id", id(partner))
                .with("name", partner.name())
                .with("identifier", numbers.isEmpty() ? null : legal(partner, numbers.getFirst()))
                .with("additionalIdentifiers", numbers.stream().skip(1).toList())
                .with(
                        "contactPoint",
                        partner.contacts().stream()
                                .findFirst()
                                .map(OcdsParties::contact)
                                .orElse(null))
                .with("details", details(partner))
                .all();
    }

    private static String id(ExportedPartner partner) {
        return partner.numbers().stream()
                .flatMap(number -> number.scheme().orgId(number.value()).stream())
                .findFirst()
                .orElseGet(partner.id()::toString);
    }

    /// Only numbers of a register on the standard's list of them.
    private static Stream<Map<String, Object>> number(ExportedPartner.Identifier number) {
        return number
                .scheme()
                .register()
                .map(register -> new Members()
                        .with("scheme", register)
                        .with("id", number.value())
                        .all())
                .stream();
    }

    private static Map<String, Object> legal(ExportedPartner partner, Map<String, Object> number) {
        number.put("legalName", partner.name());
        return number;
    }

    /// The function, since no person is named.
    private static Map<String, Object> contact(Contact contact) {
        return new Members()
                .with("name", contact.title() == null ? contact.role().name() : contact.title())
                .with("email", contact.email())
                .with("telephone", contact.phone())
                .all();
    }

    private static Map<String, Object> details(ExportedPartner partner) {
        return new Members()
                .with("partnerId", partner.id().toString())
                .with("kind", partner.kind().name())
                .with("sector", partner.sector())
                .with("level", partner.level())
                .with("country", partner.country())
                .with("parentPartnerId", text(partner.parentId()))
                .with("areas", areas(partner))
                .all();
    }

    private static List<String> areas(ExportedPartner partner) {
        return partner.areas().stream().map(ExportedPartner::code).toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
