package org.samverk.followup.indicator.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.samverk.followup.indicator.bulk.ReceivedRows.Deadline;
import org.samverk.kit.testing.SettableClock;

class ReceivedRowsTest {
    private static final byte[] ROWS = "area,period,value\nSE,2024,7\n".getBytes(StandardCharsets.US_ASCII);

    private final SettableClock clock = new SettableClock();

    /// A byte a minute.
    private InputStream trickling() {
        return new ByteArrayInputStream(ROWS) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                clock.set(clock.instant().plus(Duration.ofMinutes(1)));
                return super.read(into, from, Math.min(most, 1));
            }
        };
    }

    @Test
    void a_file_that_trickles_in_is_waited_for_until_its_time_is_over() throws IOException {
        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        var slow = Deadline.in(Duration.ofMinutes(5), clock);
        var refusal = assertThrows(ImportRefusal.TooSlow.class, () -> ReceivedRows.of(trickling(), "text/csv", slow));
        assertEquals(408, refusal.status());
        var patient = Deadline.in(Duration.ofHours(1), clock);
        try (var rows = ReceivedRows.of(trickling(), null, patient)) {
            assertEquals(ROWS.length, rows.size());
            assertEquals(ImportForm.CSV, rows.form());
        }
    }
}
