package org.samverk.followup.indicator.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;

class LineNamesTest {
    private static final String LONG = "Eftergymnasial utbildning, minst tre år, med examen från ";

    private static List<String> names(SeriesRow... lines) {
        return new LineNames(new ChartWords("sv")).of(List.of(lines));
    }

    private static SeriesRow line(String area, String name, @Nullable String education, @Nullable String origin) {
        return new SeriesRow(
                area,
                name,
                new Breakdown(Breakdown.Sex.TOTAL, null, education, origin),
                new SeriesView.Point("2025", MeasurementStatus.ACTUAL, BigDecimal.ONE, null, null, null, null, null),
                null);
    }

    @Test
    void what_is_alike_by_no_other_is_said_shortly() {
        assertEquals(
                List.of("Skövde", "Skövde, Grundskola"),
                names(line("SE-1496", "Skövde", null, null), line("SE-1496", "Skövde", "Grundskola", null)));
    }

    @Test
    void groups_of_one_name_are_told_apart_by_what_they_are_and_areas_by_their_codes() {
        assertEquals(
                List.of("Skövde SE-1496, utbildning Okänd", "Skövde SE-1496, ursprung Okänd"),
                names(line("SE-1496", "Skövde", "Okänd", null), line("SE-1496", "Skövde", null, "Okänd")));
        assertEquals(
                List.of("Gotland SE-09", "Gotland SE-0980"),
                names(line("SE-09", "Gotland", null, null), line("SE-0980", "Gotland", null, null)));
    }

    @Test
    void long_ones_are_cut_where_they_are_alike() {
        var names = names(
                line("SE-1496", "Skövde", LONG + "Skövde", null),
                line("SE-1496", "Skövde", LONG + "Skara", null),
                line("SE-1496", "Skövde", LONG + "Sk, eller motsvarande, i Sverige", null),
                line("SE-1496", "Skövde", "Grundskola", null));
        assertTrue(
                names.getFirst().startsWith("Skövde, Efte…") && names.getFirst().endsWith("Skövde"));
        assertTrue(names.get(1).endsWith("Skara"));
        assertEquals("Skövde, Grundskola", names.get(3));
        assertEquals(4, Set.copyOf(names).size(), names.toString());
        assertTrue(names.stream().allMatch(name -> name.length() <= LineNames.LONGEST), names.toString());
    }

    @Test
    void those_that_differ_in_two_places_are_numbered_rather_than_alike() {
        var middle = " utbildning på minst tre år med examen efter ".repeat(3);
        var names = names(Stream.of("Ax", "Ay", "Bx", "By")
                .map(ends -> line("SE-1496", "Skövde", LONG + ends.charAt(0) + middle + ends.charAt(1), null))
                .toArray(SeriesRow[]::new));
        assertEquals(4, Set.copyOf(names).size(), names.toString());
        assertTrue(names.stream().allMatch(name -> name.length() <= LineNames.LONGEST), names.toString());
    }
}
