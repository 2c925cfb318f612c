package org.samverk.agreements.activity.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.samverk.agreements.activity.ActivityRow;
import org.samverk.agreements.activity.ActivityStatus;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.Spoken;

/// Activities as a calendar (RFC 5545): a whole-day event for each that has a first day.
///
/// @param languages in which the reader wants titles, best first
record ActivityCalendar(List<ActivityRow> activities, List<Locale> languages) {
    String text() {
        var calendar = new Calendar()
                .withProdId("-//Samverk//Activities//EN")
                .withDefaults()
                .getFluentTarget();
        activities.stream()
                .filter(activity -> activity.state().content().period().start() != null)
                .forEach(activity -> calendar.add(event(activity)));
        return CalendarText.of(calendar);
    }

    /// A calendar that has it already takes a higher sequence for news of the same event.
    private VEvent event(ActivityRow activity) {
        var state = activity.state();
        var content = state.content();
        var start = Objects.requireNonNull(content.period().start());
        var last = Objects.requireNonNullElse(content.period().end(), start);
        var event = new VEvent(start, last.plusDays(1), Spoken.of(content.title(), languages));
        event.add(new Uid(activity.id() + "@samverk"));
        event.replace(new DtStamp(state.updatedAt()));
        event.add(new Sequence(Math.toIntExact(activity.version())));
        event.add(new Status(state.status() == ActivityStatus.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        event.add(new Categories(content.type().name()));
        return event;
    }
}
