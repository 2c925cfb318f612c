package org.samverk.followup.indicator.measurement.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.followup.indicator.content.Dimension;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.IndicatorSource;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.kit.stored.StoredJson;

class FittingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static IndicatorContent indicator(ValueType type, Frequency frequency, Dimension... by) {
        return new IndicatorContent(
                null,
                "A",
                Map.of("sv", "A"),
                null,
                null,
                type,
                Polarity.NEUTRAL,
                IndicatorContent.Kind.OUTCOME,
                IndicatorContent.Scope.POPULATION,
                null,
                new IndicatorSource(IndicatorSource.Type.LOCAL, null, null, null),
                List.of(by),
                frequency,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /// As pointer and code.
    private static List<String> faults(ValueType type, String also) throws Exception {
        return faults(indicator(type, Frequency.YEARLY), "\"period\": \"2025\"" + (also.isEmpty() ? "" : ", " + also));
    }

    private static List<String> faults(IndicatorContent indicator, String members) throws Exception {
        var content = StoredJson.mapper()
                .readValue("{\"area\": \"SE-1496\", " + members + "}", MeasurementContent.class)
                .settled();
        return new Fitting(indicator, TODAY)
                .faults(content).stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER      | "value": 12.5                                                          |
            NUMBER      | "value": -3                                                            |
            NUMBER      | "value": 0                                                             |
            NUMBER      |                                                                        | /value value-missing
            NUMBER      | "value": 1, "status": "PRELIMINARY"                                    |
            NUMBER      | "value": 1, "reason": "x"                                              | /reason not-missing
            NUMBER      | "value": 1, "text": "x"                                                | /text wrong-type
            NUMBER      | "value": 1, "ordinal": 1                                               | /ordinal wrong-type
            NUMBER      | "value": 1, "numerator": 1                                             | /numerator wrong-type
            NUMBER      | "value": 1, "denominator": 9                                           | /denominator wrong-type
            NUMBER      | "status": "MISSING", "reason": "Ingen enkät"                           |
            NUMBER      | "status": "MISSING"                                                    | /reason reason-missing
            NUMBER      | "status": "MISSING", "reason": " "                                     | /reason reason-missing
            NUMBER      | "status": "MISSING", "reason": "x", "value": 0                         | /value value-present
            NUMBER      | "status": "SUPPRESSED", "reason": "x", "value": 1                      | /value value-present
            NUMBER      | "status": "SUPPRESSED", "reason": "Få", "observed": 4                  | /observed tells-how-few
            NUMBER      | "value": 1, "observed": 4                                              | /observed too-few-observed
            NUMBER      | "value": 1, "observed": 5                                              |
            PERCENT     | "value": 100                                                           |
            PERCENT     | "value": 100.1                                                         | /value out-of-range
            PERCENT     | "value": -0.1                                                          | /value out-of-range
            PERCENT     | "numerator": 1, "denominator": 8                                       |
            PERCENT     | "numerator": 1, "denominator": 8, "value": 12.5                        |
            PERCENT     | "numerator": 1, "denominator": 8, "value": 12.6                        |
            PERCENT     | "numerator": 1, "denominator": 8, "value": 12.7                        | /value another-share
            PERCENT     | "numerator": 1                                                         | /denominator denominator-missing
            PERCENT     | "numerator": 0, "denominator": 0, "observed": 9                        | /denominator denominator-missing
            PERCENT     | "value": 7, "denominator": 0, "observed": 9                            | /denominator denominator-missing
            PERCENT     | "numerator": 9, "denominator": 8, "value": 100                         | /numerator more-than-all
            PERCENT     | "numerator": 1, "denominator": 4                                       | /denominator too-few-observed
            PERCENT     | "numerator": 1, "denominator": 4, "observed": 40                       | /denominator too-few-observed
            PERCENT     | "numerator": 1, "denominator": 40, "observed": 4                       | /observed too-few-observed
            PERCENT     | "numerator": 1, "denominator": 40, "observed": 40                      |
            PERCENT     | "status": "SUPPRESSED", "reason": "Få", "numerator": 1                 | /numerator value-present
            PERCENT     | "status": "SUPPRESSED", "reason": "Få", "denominator": 3               | /denominator tells-how-few
            PERCENT     | "value": 1, "text": "x"                                                | /text wrong-type
            PERCENT     | "value": 1, "ordinal": 1                                               | /ordinal wrong-type
            QUALITATIVE | "text": "Plan finns", "ordinal": 2                                     |
            QUALITATIVE | "text": "Plan finns"                                                   | /ordinal ordinal-missing
            QUALITATIVE | "ordinal": 2                                                           | /text value-missing
            QUALITATIVE | "text": "x", "ordinal": 2, "value": 2                                  | /value wrong-type
            QUALITATIVE | "text": "x", "ordinal": 2, "numerator": 2                              | /numerator wrong-type
            QUALITATIVE | "text": "x", "ordinal": 2, "denominator": 9                            | /denominator wrong-type
            QUALITATIVE | "status": "MISSING", "reason": "x", "text": "x"                        | /text value-present
            QUALITATIVE | "status": "MISSING", "reason": "x", "ordinal": 1                       | /ordinal value-present
            """)
    void a_measurement_is_of_its_indicators_type(ValueType type, String members, String fault) throws Exception {
        assertEquals(fault == null ? List.of() : List.of(fault), faults(type, members == null ? "" : members));
    }

    @ParameterizedTest
    @CsvSource({
        "YEARLY, 2026,",
        "YEARLY, 2027, /period not-begun",
        "YEARLY, 2025-Q4, /period wrong-period",
        "QUARTERLY, 2026-Q1,",
        "QUARTERLY, 2026-Q2, /period not-begun",
        "QUARTERLY, 2025, /period wrong-period"
    })
    void a_period_is_as_the_indicator_is_measured_and_has_begun(Frequency frequency, String period, String fault)
            throws Exception {
        assertEquals(
                fault == null ? List.of() : List.of(fault),
                faults(indicator(ValueType.NUMBER, frequency), "\"value\": 1, \"period\": \"%s\"".formatted(period)));
    }

    @ParameterizedTest
    @CsvSource({
        "SEX, sex, WOMEN",
        "AGE, ageGroup, 16-24",
        "EDUCATION, education, Gymnasium",
        "ORIGIN, origin, Inrikes född"
    })
    void groups_are_those_the_indicator_is_divided_by(Dimension by, String member, String group) throws Exception {
        var members = "\"value\": 1, \"period\": \"2025\", \"breakdown\": {\"%s\": \"%s\"}".formatted(member, group);
        assertEquals(List.of(), faults(indicator(ValueType.NUMBER, Frequency.YEARLY, by), members));
        assertEquals(
                List.of("/breakdown/" + member + " not-divided"),
                faults(indicator(ValueType.NUMBER, Frequency.YEARLY, Dimension.AREA), members));
    }

    @Test
    void a_percentage_is_reckoned_where_it_is_left_to_be() throws Exception {
        var content = StoredJson.mapper()
                .readValue(
                        "{\"area\": \"DK-0615\", \"period\": \"2025\", \"numerator\": 1, \"denominator\": 8.00}",
                        MeasurementContent.class)
                .settled();
        assertEquals(new BigDecimal("12.5"), content.value());
        assertEquals(new BigDecimal("8"), content.denominator());
        assertEquals("DK-615", content.area());
    }
}
