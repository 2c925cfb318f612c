package org.samverk.partners.forum.meeting;

import io.quarkus.arc.Arc;
import org.samverk.partners.forum.meeting.series.ExtendSeries;

/// The job that plans the next meetings of series, when a test wants it done.
public final class Extension {
    private Extension() {}

    public static void now() {
        try (var job = Arc.container().instance(ExtendSeries.class)) {
            job.get().extend();
        }
    }
}
