package org.samverk.followup.indicator.bulk.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.kit.problem.FieldError;

/// One measurement as a file has it.
///
/// @param line of the file, or which row of Kolada, from 1
/// @param content absent where it cannot be read
/// @param faults why it cannot be read
public record Row(long line, @Nullable MeasurementContent content, List<FieldError> faults) {
    static Row good(long line, MeasurementContent content) {
        return new Row(line, content, List.of());
    }

    static Row bad(long line, List<FieldError> faults) {
        return new Row(line, null, faults);
    }

    static Row bad(long line, String field, String code, String detail) {
        return bad(line, List.of(FieldError.at("/" + field, code, detail)));
    }
}
