package org.samverk.partners.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// The register of areas: 290 municipalities and 21 regions in Sweden, 98 and 5 in Denmark. It changes once in years
/// and ships with the service, so it is kept in memory.
@ApplicationScoped
public class Areas {
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, String> regions;

    Areas() {
        try (var in = Objects.requireNonNull(Areas.class.getResourceAsStream("/reference/areas.csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.stream()
                    .map(Areas::area)
                    .forEach(area -> areas.put(area.reference().key(), area));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        regions = areas.values().stream()
                .filter(area -> area.parentCode() != null)
                .collect(Collectors.toUnmodifiableMap(
                        area -> area.reference().key(),
                        area -> Objects.requireNonNull(area.region()).key()));
    }

    /// The key of the region each municipality lies in, by its own.
    public Map<String, String> regions() {
        return regions;
    }

    public Stream<Area> all() {
        return areas.values().stream();
    }

    public Optional<Area> find(AreaRef reference) {
        return Optional.ofNullable(areas.get(reference.key()));
    }

    /// The area and, for a region, the municipalities in it.
    public List<AreaRef> within(AreaRef reference) {
        return all().filter(area -> area.reference().equals(reference)
                        || (reference.level() == AreaLevel.REGION
                                && area.level() == AreaLevel.MUNICIPALITY
                                && area.country() == reference.country()
                                && reference.code().equals(area.parentCode())))
                .map(Area::reference)
                .toList();
    }

    /// Areas with this code in a country; Gotland's region and municipality have different codes, so mostly one.
    public Stream<Area> coded(Country country, String code) {
        return Stream.of(AreaLevel.values())
                .map(level -> new AreaRef(country, level, code).normalised())
                .flatMap(reference -> find(reference).stream());
    }

    private static Area area(NamedCsvRecord row) {
        return new Area(
                Country.valueOf(row.getField("country")),
                AreaLevel.valueOf(row.getField("level")),
                row.getField("code"),
                row.getField("name"),
                present(row, "parent"),
                present(row, "iso3166_2"),
                present(row, "kolada"),
                present(row, "valid_to") == null ? null : LocalDate.parse(row.getField("valid_to")));
    }

    private static @Nullable String present(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? null : text;
    }
}
