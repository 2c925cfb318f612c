package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.samverk.kit.access.Act;
import org.samverk.partners.partner.profile.PartnerContent;

/// Whose place a partner takes, and from when: what made it fit for that when it was named, it keeps.
@ApplicationScoped
public class PlacesToTake {
    private final Session database;

    PlacesToTake(Session database) {
        this.database = database;
    }

    /// @param ahead whether the day is yet to come
    private record Place(UUID partner, LocalDate from, boolean ahead) {
        static Place of(Tuple row) {
            return new Place(
                    row.get("id", UUID.class),
                    LocalDate.parse(row.get("first_day", String.class)),
                    row.get("ahead", Boolean.class));
        }
    }

    /// Places taken on days gone by stand.
    /// @throws PartnerRefusal.WrongValidity when by other days it would not be there on the day it takes a place
    void requireThere(Partner partner, PartnerContent wanted, Instant now) {
        var before = partner.state().content();
        if (Objects.equals(before.validFrom(), wanted.validFrom())
                && Objects.equals(before.validTo(), wanted.validTo())) {
            return;
        }
        for (var place : toCome(partner, now)) {
            if (before.validOn(place.from()) && !wanted.validOn(place.from())) {
                var begins = wanted.validFrom();
                throw new PartnerRefusal.WrongValidity(
                        begins != null && begins.isAfter(place.from()) ? "/validFrom" : "/validTo",
                        taking(place, "It has to be there on that day."));
            }
        }
    }

    /// @param until the first day on which others take its own place
    /// @throws PartnerRefusal.WrongValidity when it would not be there any more on the day it takes a place
    public void requireThereBefore(Partner partner, LocalDate until, Instant now) {
        for (var place : takenBy(partner.id(), now)) {
            if (!place.from().isBefore(until)) {
                throw new PartnerRefusal.WrongValidity(
                        "/from", taking(place, "Name who succeeds it in its stead, or a later day."));
            }
        }
    }

    /// Each day from today on, as it is where the partner is, on which it takes a place.
    public List<LocalDate> daysToCome(Partner partner, Instant now) {
        return toCome(partner, now).stream().map(Place::from).toList();
    }

    private List<Place> toCome(Partner partner, Instant now) {
        var today = LocalDate.ofInstant(now, partner.state().content().country().zone());
        return takenBy(partner.id(), now).stream()
                .filter(place -> !place.from().isBefore(today))
                .toList();
    }

    /// @throws PartnerRefusal.IllegalTransition when it is to take a place on a day ahead
    public void requireNoneAhead(Partner partner, Instant now) {
        takenBy(partner.id(), now).stream().filter(Place::ahead).findFirst().ifPresent(place -> {
            throw new PartnerRefusal.IllegalTransition(
                    taking(place, "Revoke that first, or wait for the day."),
                    PartnerActs.transitionsOfAwaited(partner.state(), now)
                            .map(Act::name)
                            .toList());
        });
    }

    private static String taking(Place place, String advice) {
        return "It takes the place of partner %s on %s. %s".formatted(place.partner(), place.from(), advice);
    }

    /// What a duplicate was named for, it takes.
    private List<Place> takenBy(UUID successor, Instant now) {
        return database
                .createNativeQuery("""
                        select p.id, p.state #>> '{succession,from}' as first_day, s.from_at > :now as ahead
                        from partner_successor s join partner p on p.id = s.partner_id
                        where s.successor_id in (select with_duplicates(:successor)) order by s.from_at, p.id""", Tuple.class)
                .setParameter("successor", successor)
                .setParameter("now", now, Instant.class)
                .getResultList()
                .stream()
                .map(Place::of)
                .toList();
    }
}
