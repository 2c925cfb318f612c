package org.samverk.partners.stakeholder.timeline;

import java.time.LocalDate;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.samverk.kit.download.CalendarText;
import org.samverk.partners.stakeholder.engagement.EngagementStatus;
import org.samverk.partners.stakeholder.wording.Wording;

/// The timeline as a calendar (RFC 5545): a whole-day event for every engagement that has a day.
public final class TimelineCalendar {
    public static final String MEDIA_TYPE = CalendarText.MEDIA_TYPE;

    private final Timeline timeline;
    private final Wording wording;

    private TimelineCalendar(Timeline timeline, Wording wording) {
        this.timeline = timeline;
        this.wording = wording;
    }

    public static String of(Timeline timeline, Wording wording) {
        return new TimelineCalendar(timeline, wording).write();
    }

    private String write() {
        var calendar = new Calendar()
                .withProdId("-//Samverk//Stakeholder timeline//EN")
                .withDefaults()
                .getFluentTarget();
        for (var entry : timeline.items()) {
            if (entry.start() != null) {
                calendar.add(event(entry, entry.start()));
            }
        }
        return CalendarText.of(calendar);
    }

    /// A calendar that has it already takes a higher sequence for news of the same event.
    private VEvent event(Timeline.Entry entry, LocalDate start) {
        var last = entry.end() == null ? start : entry.end();
        var event = new VEvent(start, last.plusDays(1), summary(entry));
        event.add(new Uid(entry.engagementId() + "@samverk"));
        event.replace(new DtStamp(timeline.updatedAt()));
        event.add(new Sequence(Math.toIntExact(timeline.version())));
        event.add(new Status(entry.status() == EngagementStatus.SKIPPED ? "CANCELLED" : "CONFIRMED"));
        event.add(new Categories(entry.phase().name()));
        event.add(new Description(description(entry)));
        return event;
    }

    private String summary(Timeline.Entry entry) {
        var mode = entry.mode() == null ? wording.say("mode") : wording.say("mode", entry.mode());
        return "%s %s (%s)".formatted(mode, entry.name(), wording.say("phase", entry.phase()));
    }

    private String description(Timeline.Entry entry) {
        var title = wording.of(timeline.title());
        return entry.responsibleRole() == null
                ? title
                : "%s\n%s: %s"
                        .formatted(title, wording.say("responsible"), wording.say("role", entry.responsibleRole()));
    }
}
