package org.samverk.followup.indicator.series;

import java.io.IOException;
import java.util.UUID;
import org.samverk.followup.indicator.content.IndicatorContent;

/// Takes a series as it is read: what it is of first, then point by point, then its end.
interface SeriesSink {
    void begin(UUID id, IndicatorContent indicator) throws IOException;

    void take(SeriesRow row) throws IOException;

    void end() throws IOException;
}
