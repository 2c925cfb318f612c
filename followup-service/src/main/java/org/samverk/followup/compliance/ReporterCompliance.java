package org.samverk.followup.compliance;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.role.RoleView;

/// How a reporter has done on occasions whose day has passed.
@Schema(name = "ReporterCompliance")
record ReporterCompliance(
        RoleView reporter,

        @Schema(description = "Reports that were to be there by now: on time, late and outstanding")
        long due,

        @Schema(description = "Last submitted on the day or before, and not returned")
        long onTime,

        @Schema(description = "Last submitted later than the day, and not returned")
        long late,

        @Schema(description = "Past its day and still owed: never submitted, or returned")
        long outstanding,

        @Schema(description = "Of the outstanding ones, those that were returned")
        long returned,

        @Schema(description = "Left out with a reason; not counted as due")
        long skipped,

        @Schema(description = "onTime by due, to three decimals; absent where nothing was due", examples = "0.667")
        @Nullable
        BigDecimal onTimeShare) {}
