package org.samverk.partners.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samverk.kit.problem.FieldError;

/// Holds the codes in a body against the reference data. What is unknown comes back with the place where it stands.
@ApplicationScoped
public class KnownCodes {
    private final Areas areas;
    private final CodeLists codeLists;

    KnownCodes(Areas areas, CodeLists codeLists) {
        this.areas = areas;
        this.codeLists = codeLists;
    }

    public Stream<FieldError> unknownAreas(List<AreaRef> named) {
        return unknown(
                named,
                area -> areas.find(area.normalised()).isPresent(),
                place -> FieldError.at("/areas/" + place, "unknown-area", "Not in the register of areas."));
    }

    public Stream<FieldError> unknownThemes(List<String> named) {
        return unknown(
                named,
                codeLists::knowsTheme,
                place -> FieldError.at(
                        "/themes/" + place,
                        "unknown-theme",
                        "Not in the code list themes; own codes are PREFIX:CODE."));
    }

    public Stream<FieldError> unknownTargetGroups(List<String> named) {
        return unknown(
                named,
                codeLists::knowsTargetGroup,
                place -> FieldError.at(
                        "/targetGroups/" + place,
                        "unknown-target-group",
                        "Not in the code list target-groups; own codes are PREFIX:CODE."));
    }

    private interface Complaint {
        FieldError at(int place);
    }

    private static <T> Stream<FieldError> unknown(List<T> named, Predicate<T> known, Complaint complaint) {
        return IntStream.range(0, named.size())
                .filter(place -> !known.test(named.get(place)))
                .mapToObj(complaint::at);
    }
}
