package org.samverk.partners.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

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
        if (area == null) {
            return null;
        }
        var keys = areas.coded(Country.valueOf(area.substring(0, 2)), area.substring(3))
                .map(found -> new AreaRef(found.country(), found.level(), found.code()))
                .flatMap(reference -> areas.within(reference).stream())
                .map(AreaRef::key)
                .toList();
        return keys.isEmpty() ? List.of("none") : keys;
    }
}
