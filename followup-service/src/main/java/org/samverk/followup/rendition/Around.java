package org.samverk.followup.rendition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.plan.content.PlanContent;
import org.samverk.followup.subject.KnownSubject;

/// What a document shows that is kept beside the report.
///
/// @param plan absent where nothing is known of it
/// @param previous the day on which the occasion before this one was due; absent when there was none
/// @param seen the goals, activities and the agreement it names, as far as its reader may see them
/// @param lessons of the period, the first first
/// @param moreLessons how many there are beside these
record Around(
        PlanContent plan,
        @Nullable LocalDate previous,
        Map<UUID, KnownSubject> seen,
        List<Learned> lessons,
        long moreLessons) {}
