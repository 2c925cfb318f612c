package org.samverk.agreements.agreement.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Uid;
import org.samverk.kit.download.CalendarText;
import org.samverk.kit.download.Spoken;

/// The days that come as a calendar (RFC 5545): a whole-day event for each. The UID of a day stays, so that it is one
/// event however often it is downloaded.
///
/// @param languages in which the reader wants titles, best first
record DayCalendar(List<ComingDay> days, List<Locale> languages, Instant now) {
    String text() {
        var calendar = new Calendar()
                .withProdId("-//Samverk//Deadlines of agreements//EN")
                .withDefaults()
                .getFluentTarget();
        days.forEach(day -> calendar.add(event(day)));
        return CalendarText.of(calendar);
    }

    private VEvent event(ComingDay day) {
        var title = Spoken.of(day.title(), languages);
        var party = day.party();
        var event = new VEvent(day.on(), day.on().plusDays(1), "%s: %s".formatted(title, DayWords.of(day.kind(), languages)));
        event.add(new Uid("%s-%s-%s%s@samverk"
                .formatted(day.agreementId(), day.kind(), day.on(), party == null ? "" : "-" + party.id())));
        event.replace(new DtStamp(now));
        event.add(new Categories(day.kind().name()));
        if (party != null && party.name() != null) {
            event.add(new Description(party.name()));
        }
        return event;
    }
}
