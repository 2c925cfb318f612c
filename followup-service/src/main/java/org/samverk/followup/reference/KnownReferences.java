package org.samverk.followup.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;

/// Holds what a body names against what is known, asking the neighbour that keeps it before saying no.
@ApplicationScoped
public class KnownReferences {
    private final KnownOrganisations organisations;
    private final KnownAreas areas;
    private final KnownCodes codes;

    KnownReferences(KnownOrganisations organisations, KnownAreas areas, KnownCodes codes) {
        this.organisations = organisations;
        this.areas = areas;
        this.codes = codes;
    }

    /// Call it before a transaction begins.
    /// @throws UnknownReference naming every code and area that is not there
    public void require(Named named) {
        var errors = Stream.of(
                        errors(
                                named.areas,
                                areas.unknown(Named.values(named.areas)),
                                "unknown-area",
                                "Not in the register of areas."),
                        unlisted(named.themes, "themes", "unknown-theme"),
                        unlisted(named.targetGroups, "target-groups", "unknown-target-group"))
                .flatMap(List::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw new UnknownReference(errors);
        }
        organisations.require(named.partners);
    }

    private List<FieldError> unlisted(Map<String, String> named, String list, String code) {
        return errors(
                named,
                codes.unknown(list, Named.values(named)),
                code,
                "Not in the code list %s; own codes are PREFIX:CODE.".formatted(list));
    }

    private static List<FieldError> errors(Map<String, String> named, Set<String> unknown, String code, String detail) {
        return named.entrySet().stream()
                .filter(each -> unknown.contains(each.getValue()))
                .map(each -> FieldError.at(each.getKey(), code, detail))
                .toList();
    }
}
