package org.samverk.partners.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// What a filter by area matches: a country and an area code, as SE-14; a region counts its municipalities in.
@ApplicationScoped
public class AreaKeys {
    public static final String FORM = "(SE|DK|NO|FI|IS)-\\d{2,4}";

    private final Areas areas;

    AreaKeys(Areas areas) {
        this.areas = areas;
    }

    /// Keys as {@link AreaRef#key} gives them; one nobody has, for an area that is not in the register.
    public @Nullable List<String> of(@Nullable String area) {
        return area == null ? null : some(named(area).flatMap(found -> areas.within(found.reference()).stream()));
    }

    /// The same for what is there for people: what is meant for a whole region reaches each of its municipalities.
    public @Nullable List<String> reaching(@Nullable String area) {
        return area == null
                ? null
                : some(named(area)
                        .flatMap(found -> Stream.concat(areas.within(found.reference()).stream(), around(found))));
    }

    /// The region a municipality lies in.
    private static Stream<AreaRef> around(Area area) {
        return area.parentCode() == null
                ? Stream.empty()
                : Stream.of(new AreaRef(area.country(), AreaLevel.REGION, area.parentCode()));
    }

    private Stream<Area> named(String area) {
        return areas.coded(Country.valueOf(area.substring(0, 2)), area.substring(3));
    }

    private static List<String> some(Stream<AreaRef> found) {
        var keys = found.map(AreaRef::key).toList();
        return keys.isEmpty() ? List.of("none") : keys;
    }
}
