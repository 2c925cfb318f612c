package org.samverk.agreements.agreement.deadline;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.samverk.kit.value.Country;

/// The days on which people work in a country: neither Saturday nor Sunday nor a public holiday.
public record WorkingDays(Country country) {
    /// Where the calendar at hand is that of the law: the Icelandic one lacks Good Friday.
    public static final Set<Country> KNOWN = Set.of(Country.DK, Country.FI, Country.NO, Country.SE);

    private record CalendarYear(Country country, int year) {}

    private static final Map<CalendarYear, Map<LocalDate, String>> HOLIDAYS = new ConcurrentHashMap<>();

    /// The first of them on or after this day.
    LocalDate onOrAfter(LocalDate day) {
        var working = day;
        while (dayOff(working).isPresent()) {
            working = working.plusDays(1);
        }
        return working;
    }

    /// The days off from this one to the first working day, in words.
    List<String> daysOffFrom(LocalDate day) {
        var named = new ArrayList<String>();
        for (var off = day; dayOff(off).isPresent(); off = off.plusDays(1)) {
            named.add("%s is %s".formatted(off, dayOff(off).get()));
        }
        return named;
    }

    /// What it is called; nothing for a working day.
    private Optional<String> dayOff(LocalDate day) {
        var holiday = holidays(day.getYear()).get(day);
        if (holiday != null) {
            return Optional.of(holiday);
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of("a Saturday");
            case SUNDAY -> Optional.of("a Sunday");
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
        };
    }

    private Map<LocalDate, String> holidays(int year) {
        return HOLIDAYS.computeIfAbsent(
                new CalendarYear(country, year),
                wanted -> manager().getHolidays(Year.of(wanted.year()), HolidayType.PUBLIC_HOLIDAY).stream()
                        .collect(Collectors.toMap(
                                Holiday::getDate, holiday -> holiday.getDescription(Locale.ENGLISH), (one, _) -> one)));
    }

    private HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(
                switch (country) {
                    case DK -> HolidayCalendar.DENMARK;
                    case FI -> HolidayCalendar.FINLAND;
                    case NO -> HolidayCalendar.NORWAY;
                    case SE -> HolidayCalendar.SWEDEN;
                    case IS -> throw new IllegalStateException("the calendar of Iceland is not that of its law");
                }));
    }
}
