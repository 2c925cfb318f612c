package org.samverk.followup.indicator.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;

/// Why one row is bad. What it holds is not told again.
///
/// @param line of the file, or which row of Kolada, from 1
@Schema(name = "ImportFault")
record ImportFault(
        @Schema(description = "Of a table, the line of the file; of rows of Kolada, which row; from 1")
        long line,

        @Schema(description = "Member or column to blame", examples = "period") @Nullable
        String field,

        @Schema(examples = "wrong-period") String code,
        String detail) {
    static ImportFault of(long line, FieldError error) {
        var pointer = error.pointer();
        return new ImportFault(
                line,
                pointer == null ? null : pointer.substring(pointer.lastIndexOf('/') + 1),
                error.code(),
                error.detail());
    }
}
