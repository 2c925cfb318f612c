package org.samverk.followup.occasion;

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
import net.fortuna.ical4j.model.property.XProperty;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.Spoken;

/// Occasions as a calendar (RFC 5545): a whole-day event for each, named after its plan.
///
/// @param cut whether there are more than these
/// @param languages in which the reader wants titles, best first
record OccasionCalendar(List<OccasionRow> occasions, boolean cut, List<Locale> languages) {
    String text() {
        var calendar = new Calendar()
                .withProdId("-//Samverk//Follow-up//EN")
                .withDefaults()
                .getFluentTarget();
        if (cut) {
            calendar.add(new XProperty(
                    "X-WR-CALDESC",
                    "The first %d occasions only; ask for those of a plan or of days to come, with plan, dueFrom and dueUntil."
                            .formatted(occasions.size())));
        }
        occasions.forEach(occasion -> calendar.add(event(occasion)));
        return CalendarText.of(calendar);
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
