package org.samverk.partners.forum.meeting.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.Spoken;
import org.samverk.partners.forum.meeting.MeetingRow;
import org.samverk.partners.forum.meeting.MeetingStatus;

/// An event for every meeting. Notes and decisions stay where they are.
///
/// @param languages in which the reader wants titles, best first
record MeetingCalendar(List<MeetingRow> meetings, List<Locale> languages) {
    String text() {
        var calendar = new Calendar()
                .withProdId("-//Samverk//Meetings of a forum//EN")
                .withDefaults()
                .getFluentTarget();
        meetings.forEach(meeting -> calendar.add(event(meeting)));
        return CalendarText.of(calendar);
    }

    /// A calendar that has it already takes a higher sequence for news of the same event.
    private VEvent event(MeetingRow meeting) {
        var state = meeting.state();
        var content = state.content();
        var event = new VEvent(content.start(), content.end(), summary(meeting));
        event.add(new Uid(meeting.id() + "@samverk"));
        event.replace(new DtStamp(state.updatedAt()));
        event.add(new Sequence(Math.toIntExact(meeting.version())));
        event.add(new Status(state.status() == MeetingStatus.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        if (content.place() != null || content.link() != null) {
            event.add(new Location(Objects.requireNonNullElse(content.place(), content.link())));
        }
        if (!content.agendaItems().isEmpty()) {
            event.add(new Description(String.join("\n", content.agendaItems())));
        }
        return event;
    }

    private String summary(MeetingRow meeting) {
        var title = meeting.state().content().title();
        return Spoken.of(
                Objects.requireNonNullElse(title, Objects.requireNonNullElse(meeting.forumName(), Map.of())), languages);
    }
}
