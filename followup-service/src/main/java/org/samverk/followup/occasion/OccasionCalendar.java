package org.samverk.followup.occasion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.Spoken;

/// Occasions as a calendar (RFC 5545), written as they come: a whole-day event for each, named after its plan.
final class OccasionCalendar {
    private static final String END = "END:VCALENDAR";

    private final Writer out;
    private final List<Locale> languages;
    private boolean begun;

    /// @param languages in which the reader wants titles, best first
    OccasionCalendar(OutputStream out, List<Locale> languages) {
        this.out = new OutputStreamWriter(out, UTF_8);
        this.languages = languages;
    }

    void take(OccasionRow occasion) {
        var calendar = calendar();
        calendar.add(event(occasion));
        var text = CalendarText.of(calendar);
        write(text.substring(begun ? text.indexOf("BEGIN:VEVENT") : 0, text.lastIndexOf(END)));
        begun = true;
    }

    void end() throws IOException {
        write(begun ? END + "\r\n" : CalendarText.of(calendar()));
        out.flush();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Calendar calendar() {
        return new Calendar()
                .withProdId("-//Samverk//Follow-up//EN")
                .withDefaults()
                .getFluentTarget();
    }

    /// A calendar that has it already takes a higher sequence for news of the same event.
    private VEvent event(OccasionRow occasion) {
        var state = occasion.state();
        var titles = occasion.titles();
        var plan = Objects.requireNonNullElse(titles.plan(), Map.<String, String>of());
        var event = new VEvent(state.dueDate(), state.dueDate().plusDays(1), Spoken.of(plan, languages));
        event.add(new Uid(occasion.id() + "@samverk"));
        event.replace(new DtStamp(state.updatedAt()));
        event.add(new Sequence(Math.toIntExact(occasion.version())));
        event.add(new Status(state.status().fallenAway() ? "CANCELLED" : "CONFIRMED"));
        if (titles.subject() != null) {
            event.add(new Description(Spoken.of(titles.subject().title(), languages)));
        }
        return event;
    }
}
