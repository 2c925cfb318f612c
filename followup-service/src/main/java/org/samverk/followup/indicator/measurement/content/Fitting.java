package org.samverk.followup.indicator.measurement.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.Frequency;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.kit.problem.FieldError;

/// What a measurement must be to be one of its indicator. The same is asked of one that is entered and of every row
/// of an import.
///
/// @param today no later period has begun
public record Fitting(IndicatorContent indicator, LocalDate today) {
    public static final String TOO_FEW = "too-few-observed";

    private static final BigDecimal FEWEST = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// Sources round percentages, mostly to one decimal.
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    /// Every way in which it does not fit; none when it does.
    /// @param content settled
    public List<FieldError> faults(MeasurementContent content) {
        var faults = new ArrayList<FieldError>();
        period(content, faults);
        breakdown(content, faults);
        presence(content, faults);
        type(content, faults);
        return faults;
    }

    private void period(MeasurementContent content, List<FieldError> faults) {
        if (!indicator.frequency().has(content.period())) {
            faults.add(FieldError.at(
                    "/period",
                    "wrong-period",
                    indicator.frequency() == Frequency.YEARLY
                            ? "It is measured by the year, as 2025."
                            : "It is measured by the quarter, as 2025-Q3."));
        } else if (Frequency.firstDay(content.period()).isAfter(today)) {
            faults.add(FieldError.at("/period", "not-begun", "The period has not begun."));
        }
    }

    private void breakdown(MeasurementContent content, List<FieldError> faults) {
        for (var by : content.breakdown().dimensions()) {
            if (!indicator.dividedBy().contains(by)) {
                var member = switch (by) {
                    case SEX -> "sex";
                    case AGE -> "ageGroup";
                    case EDUCATION -> "education";
                    case ORIGIN, AREA -> "origin";
                };
                faults.add(FieldError.at(
                        "/breakdown/" + member, "not-divided", "The indicator is not divided by %s.".formatted(by)));
            }
        }
    }

    private void presence(MeasurementContent content, List<FieldError> faults) {
        var base = content.base();
        if (content.status().hasValue()) {
            var given = indicator.valueType() == ValueType.QUALITATIVE ? content.text() : content.value();
            if (given == null && content.numerator() == null) {
                faults.add(FieldError.at(
                        indicator.valueType() == ValueType.QUALITATIVE ? "/text" : "/value",
                        "value-missing",
                        "%s has a value; what has none is MISSING or SUPPRESSED.".formatted(content.status())));
            }
            if (content.reason() != null) {
                faults.add(FieldError.at("/reason", "not-missing", "A reason is given for what has no value."));
            }
            if (base != null && base.compareTo(FEWEST) < 0) {
                faults.add(FieldError.at(
                        content.fewestAt(),
                        TOO_FEW,
                        "Of fewer than five nothing is told: leave the value out and say SUPPRESSED."));
            }
        } else {
            absence(content, faults);
            if (content.status() == MeasurementStatus.SUPPRESSED && base != null && base.compareTo(FEWEST) < 0) {
                faults.add(FieldError.at(
                        content.fewestAt(), "tells-how-few", "How few they are is kept back, too: leave it out."));
            }
        }
    }

    private static void absence(MeasurementContent content, List<FieldError> faults) {
        absent(content.value(), "/value", faults);
        absent(content.numerator(), "/numerator", faults);
        absent(content.text(), "/text", faults);
        absent(content.ordinal(), "/ordinal", faults);
        if (content.reason() == null || content.reason().isBlank()) {
            faults.add(FieldError.at("/reason", "reason-missing", "%s needs a reason.".formatted(content.status())));
        }
    }

    private static void absent(@Nullable Object value, String pointer, List<FieldError> faults) {
        if (value != null) {
            faults.add(FieldError.at(pointer, "value-present", "What is missing or suppressed has no value."));
        }
    }

    private void type(MeasurementContent content, List<FieldError> faults) {
        switch (indicator.valueType()) {
            case NUMBER -> {
                foreign(content.numerator(), "/numerator", faults);
                foreign(content.denominator(), "/denominator", faults);
                foreign(content.text(), "/text", faults);
                foreign(content.ordinal(), "/ordinal", faults);
            }
            case PERCENT -> {
                foreign(content.text(), "/text", faults);
                foreign(content.ordinal(), "/ordinal", faults);
                if (content.status().hasValue()) {
                    percent(content, faults);
                }
            }
            case QUALITATIVE -> {
                foreign(content.value(), "/value", faults);
                foreign(content.numerator(), "/numerator", faults);
                foreign(content.denominator(), "/denominator", faults);
                if (content.status().hasValue() && content.text() != null && content.ordinal() == null) {
                    faults.add(FieldError.at("/ordinal", "ordinal-missing", "A text has its place in an order."));
                }
            }
        }
    }

    private void foreign(@Nullable Object value, String pointer, List<FieldError> faults) {
        if (value != null) {
            faults.add(FieldError.at(
                    pointer, "wrong-type", "The indicator's values are %s.".formatted(indicator.valueType())));
        }
    }

    private static void percent(MeasurementContent content, List<FieldError> faults) {
        var value = content.value();
        if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            faults.add(FieldError.at("/value", "out-of-range", "A percentage is 0 to 100."));
        }
        var numerator = content.numerator();
        var denominator = content.denominator();
        if (denominator == null ? numerator != null : denominator.signum() == 0) {
            faults.add(FieldError.at("/denominator", "denominator-missing", "A part is one of more than nought."));
        }
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return;
        }
        if (numerator.compareTo(denominator) > 0) {
            faults.add(FieldError.at("/numerator", "more-than-all", "A part is not more than the whole."));
        } else if (value != null && value.subtract(content.share()).abs().compareTo(ROUNDED) > 0) {
            faults.add(FieldError.at(
                    "/value", "another-share", "Numerator and denominator make %s.".formatted(content.share())));
        }
    }
}
