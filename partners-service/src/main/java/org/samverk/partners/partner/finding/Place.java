package org.samverk.partners.partner.finding;

import java.util.List;
import java.util.stream.Stream;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Country;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

/// An area of the register as keys of areas: itself with all within it, and what it lies in.
record Place(String code, Country country, List<String> here, List<String> above) {
    /// @param code as SE-1496
    /// @throws InputRefusal when the register does not have it
    static Place of(String code, Areas areas) {
        var country = Country.valueOf(code.substring(0, 2));
        var coded = areas.coded(country, code.substring(3)).toList();
        if (coded.isEmpty()) {
            throw InputRefusal.invalid(
                    List.of(new FieldError(null, "area", "unknown-area", "Not in the register of areas.")));
        }
        var here = coded.stream()
                .flatMap(area -> areas.within(new AreaRef(area.country(), area.level(), area.code())).stream())
                .map(AreaRef::key)
                .toList();
        var above = coded.stream()
                .flatMap(area -> Stream.ofNullable(area.parentCode()))
                .map(parent -> new AreaRef(country, AreaLevel.REGION, parent).key())
                .toList();
        return new Place(code, country, here, above.isEmpty() ? here : above);
    }
}
