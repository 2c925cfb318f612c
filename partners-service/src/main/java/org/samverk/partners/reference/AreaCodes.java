package org.samverk.partners.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// Areas as query parameters name them, a country and an area code, as SE-14; and what lies in and around them.
@ApplicationScoped
public class AreaCodes {
    public static final String FORM = "(SE|DK|NO|FI|IS)-\\d{2,4}";
    public static final String EXPECTED = "a country and an area code, as SE-1496";

    private final Areas areas;

    AreaCodes(Areas areas) {
        this.areas = areas;
    }

    /// @param code of this form
    public Optional<Area> find(String code) {
        return areas.coded(Country.valueOf(code.substring(0, 2)), code.substring(3))
                .findFirst();
    }

    /// What a filter matches, as keys: the area and, for a region, the municipalities in it. A key nobody has, for an
    /// area that is not in the register.
    public @Nullable List<String> within(@Nullable String code) {
        return code == null ? null : find(code).map(this::within).orElse(List.of("none"));
    }

    /// The same for what is there for people: what is meant for a whole region reaches each of its municipalities.
    public @Nullable List<String> reaching(@Nullable String code) {
        return code == null ? null : find(code).map(this::reaching).orElse(List.of("none"));
    }

    private List<String> within(Area area) {
        return areas.within(area.reference()).stream().map(AreaRef::key).toList();
    }

    /// The keys of areas such that what is done there is done, at least in part, in this one: all within it, and the
    /// region around it.
    public List<String> reaching(Area area) {
        return Stream.concat(
                        within(area).stream(),
                        Stream.ofNullable(areas.regions().get(area.reference().key())))
                .toList();
    }

    /// Those that there are in a region on a day; none in a municipality.
    public Stream<Area> municipalities(Area region, LocalDate day) {
        return areas.within(region.reference()).stream()
                .flatMap(reference -> areas.find(reference).stream())
                .filter(area -> area.level() == AreaLevel.MUNICIPALITY && region.level() == AreaLevel.REGION)
                .filter(area -> area.validTo() == null || !area.validTo().isBefore(day));
    }
}
