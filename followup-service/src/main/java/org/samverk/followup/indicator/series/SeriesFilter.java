package org.samverk.followup.indicator.series;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.Periods;
import org.samverk.followup.reference.AreaCode;
import org.samverk.kit.stored.Conditions;

/// Which lines of an indicator, and from when to when. Filters narrow one another.
public record SeriesFilter(
        @QueryParam("area")
        @Size(max = 2000)
        @Pattern(regexp = SeriesFilter.AREAS, message = "codes of areas, comma separated, as SE-1496,SE-1495")
        @Parameter(description = "Of these areas, comma separated; of all without it", example = "SE-1496,SE-1495")
        @Nullable
        String areas,

        @QueryParam("within")
        @Parameter(description = "Of the areas in this region or country", example = "SE-14")
        @Nullable
        String within,

        @QueryParam("sex")
        @Pattern(regexp = "(TOTAL|WOMEN|MEN)(,(TOTAL|WOMEN|MEN)){0,2}", message = "TOTAL, WOMEN, MEN, comma separated")
        @Parameter(description = "Of these sexes, or of both together, comma separated", example = "WOMEN,MEN")
        @Nullable
        String sexes,

        @QueryParam("ageGroup") @Parameter(description = "Of this age group", example = "16-24") @Nullable
        String ageGroup,

        @QueryParam("education") @Parameter(description = "Of who has this education") @Nullable
        String education,

        @QueryParam("origin") @Parameter(description = "Of who comes from there") @Nullable
        String origin,

        @QueryParam("from")
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        @Parameter(description = "From this period on: what begins no earlier", example = "2015")
        @Nullable
        String from,

        @QueryParam("to")
        @Pattern(regexp = Frequency.PERIOD, message = Frequency.EXPECTED)
        @Parameter(
                description = "Up to this period: what ends no later. A year holds its quarters, and a quarter no year",
                example = "2025")
        @Nullable
        String to) {
    private static final String AREA = "[A-Z]{2}(-\\d{2,4})?";
    private static final String AREAS = AREA + "(," + AREA + "){0,399}";

    /// The same, of these areas only, and of everybody where no group is asked for.
    /// @param only absent where any will do
    public SeriesFilter among(@Nullable List<String> only) {
        var everybody = sexes == null && ageGroup == null && education == null && origin == null;
        var some = only == null
                ? areas
                : only.stream()
                        .filter(area -> areas == null || codes().contains(area))
                        .collect(Collectors.joining(","));
        return new SeriesFilter(
                some,
                within,
                everybody ? "TOTAL" : sexes,
                everybody ? "" : ageGroup,
                everybody ? "" : education,
                everybody ? "" : origin,
                from,
                to);
    }

    private List<String> codes() {
        return Stream.of(Objects.requireNonNull(areas).split(",", -1))
                .map(AreaCode::normalised)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Adds what is asked to a condition on `m`, a measurement.
    public Conditions narrow(Conditions where) {
        return new Periods(from, to)
                .narrow(where)
                .and(
                        "m.area = any (cast(:areas as text[]))",
                        "areas",
                        areas == null ? null : "{" + String.join(",", codes()) + "}")
                .and(
                        "m.area in (select w.code from known_area w where w.region = :within or (w.country = :within and w.code <> :within))",
                        "within",
                        within)
                .and(
                        "split_part(m.breakdown, chr(31), 1) = any (cast(:sexes as text[]))",
                        "sexes",
                        sexes == null ? null : "{" + sexes + "}")
                .and("split_part(m.breakdown, chr(31), 2) = :ageGroup", "ageGroup", ageGroup)
                .and("split_part(m.breakdown, chr(31), 3) = :education", "education", education)
                .and("split_part(m.breakdown, chr(31), 4) = :origin", "origin", origin);
    }
}
