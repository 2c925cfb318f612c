package org.samverk.partners.collaboration.content;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// Within which days something is to be possible.
@Schema(name = "CollaborationTimeFrame")
public record TimeFrame(@Nullable LocalDate start, @Nullable LocalDate end) {
    @Blames("end")
    @Schema(hidden = true)
    @AssertTrue(message = "it does not end before it starts")
    boolean isEndInOrder() {
        return start == null || end == null || !end.isBefore(start);
    }
}
