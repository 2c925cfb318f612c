package org.samverk.followup.learning.documentation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.SubjectView;

/// An activity that nobody has noted anything of for long.
@Schema(name = "DocumentationGap")
record DocumentationGap(
        SubjectView activity,

        @Schema(description = "The last day something was noted of; absent where nothing ever was") @Nullable
        LocalDate lastDate) {}
