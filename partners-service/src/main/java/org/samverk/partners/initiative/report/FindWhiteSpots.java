package org.samverk.partners.initiative.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.initiative.finding.InitiativeConditions;
import org.samverk.partners.initiative.finding.InitiativeFilter;
import org.samverk.partners.initiative.report.WhiteSpots.Place;
import org.samverk.partners.initiative.report.WhiteSpots.WhiteSpot;
import org.samverk.partners.reference.Area;
import org.samverk.partners.reference.AreaCodes;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.CodeList;
import org.samverk.partners.reference.CodeLists;

/// Finds what nobody does. One statement says what somebody does; the register and the code list know the rest.
@ApplicationScoped
class FindWhiteSpots {
    private final Session database;
    private final InitiativeConditions conditions;
    private final AreaCodes areas;
    private final CodeLists codeLists;
    private final Clock clock;

    FindWhiteSpots(
            Session database, InitiativeConditions conditions, AreaCodes areas, CodeLists codeLists, Clock clock) {
        this.database = database;
        this.conditions = conditions;
        this.areas = areas;
        this.codeLists = codeLists;
        this.clock = clock;
    }

    /// @throws InputRefusal when the register has no such area, or the code list no such theme
    WhiteSpots of(WhiteSpotFilter filter, Actor actor) {
        var area = areas.find(filter.area())
                .orElseThrow(() -> invalid("area", "unknown-area", "Not in the register of areas."));
        var themes = themes(filter, area);
        var day = Optional.ofNullable(filter.day())
                .orElseGet(() ->
                        LocalDate.ofInstant(clock.instant(), area.country().zone()));
        var done = done(themes, area, day, actor);
        var spots = themes.stream()
                .flatMap(theme -> spot(theme, area, day, done.getOrDefault(theme, Set.of())).stream())
                .toList();
        return new WhiteSpots(area.reference(), area.name(), day, themes, spots);
    }

    private List<String> themes(WhiteSpotFilter filter, Area area) {
        var named = filter.named();
        if (named.isEmpty()) {
            return codeLists.themesOf(area.country()).stream()
                    .map(CodeList.Item::code)
                    .toList();
        }
        var unknown =
                named.stream().filter(theme -> !codeLists.knowsTheme(theme)).toList();
        if (!unknown.isEmpty()) {
            throw invalid(
                    "themes",
                    "unknown-theme",
                    "Not in the code list themes: %s; own codes are PREFIX:CODE."
                            .formatted(String.join(", ", unknown)));
        }
        return named;
    }

    /// The keys of the areas, in this one or around it, in which something is done on each of the themes.
    private Map<String, Set<String>> done(List<String> themes, Area area, LocalDate day, Actor actor) {
        var where = conditions
                .of(InitiativeFilter.runningOn(day), actor)
                .and("t.theme in (:themes)", "themes", themes)
                .and("a.area in (:reaching)", "reaching", areas.reaching(area));
        return where.bind(database.createNativeQuery("""
                        select distinct t.theme, a.area from initiative i join subjects s on s.id = i.id
                        join initiative_theme t on t.initiative_id = i.id
                        join initiative_area a on a.initiative_id = i.id""" + where.where(), Tuple.class)).getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("theme", String.class),
                        Collectors.mapping(row -> row.get("area", String.class), Collectors.toSet())));
    }

    /// What is done in all of a region is done in each of its municipalities.
    private Optional<WhiteSpot> spot(String theme, Area area, LocalDate day, Set<String> done) {
        var everywhere = done.isEmpty();
        if (!everywhere
                && (area.level() == AreaLevel.MUNICIPALITY
                        || done.contains(area.reference().key()))) {
            return Optional.empty();
        }
        var missing = everywhere
                ? List.<Place>of()
                : areas.municipalities(area, day)
                        .filter(one -> !done.contains(one.reference().key()))
                        .map(one -> new Place(one.reference(), one.name()))
                        .toList();
        var labels = codeLists.themeLabels(theme);
        return everywhere || !missing.isEmpty()
                ? Optional.of(new WhiteSpot(theme, labels.isEmpty() ? null : labels, everywhere, missing))
                : Optional.empty();
    }

    private static InputRefusal invalid(String parameter, String code, String detail) {
        return InputRefusal.invalid(List.of(new FieldError(null, parameter, code, detail)));
    }
}
