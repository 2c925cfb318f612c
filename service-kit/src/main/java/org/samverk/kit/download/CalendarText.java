package org.samverk.kit.download;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/// A calendar as it is sent.
public final class CalendarText {
    public static final String MEDIA_TYPE = "text/calendar";

    private CalendarText() {}

    /// Without events the calendar is empty, which the library's check would refuse.
    public static String of(Calendar calendar) {
        var out = new StringWriter();
        try {
            new CalendarOutputter(!calendar.getComponents().isEmpty(), Folded.NEVER).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folded.octets(out.toString());
    }
}
