package org.samverk.partners.partner.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.kit.download.Cells;

/// A row each; several values in one cell stand apart by a space, names by a semicolon.
public final class CsvPartners implements PartnerWriter {
    public static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter csv;

    public CsvPartners(OutputStream output) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        csv.writeRecord(
                "id",
                "name",
                "otherNames",
                "kind",
                "sector",
                "level",
                "country",
                "status",
                "confirmed",
                "identifiers",
                "areas",
                "parentPartnerId",
                "parentName",
                "memberships",
                "themes",
                "externalIds",
                "validFrom",
                "validTo");
    }

    @Override
    public void write(ExportedPartner partner) {
        csv.writeRecord(Stream.of(
                        partner.id(),
                        partner.name(),
                        String.join("; ", partner.otherNames()),
                        partner.kind(),
                        partner.sector(),
                        partner.level(),
                        partner.country(),
                        partner.status(),
                        partner.confirmed(),
                        joined(partner.numbers()),
                        joined(partner.areas().stream()
                                .map(ExportedPartner::code)
                                .toList()),
                        partner.parentId(),
                        partner.parentName(),
                        joined(partner.members()),
                        joined(partner.themes()),
                        String.join("; ", partner.externalIds()),
                        partner.validFrom(),
                        partner.validTo())
                .map(Cells::text)
                .toList());
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
