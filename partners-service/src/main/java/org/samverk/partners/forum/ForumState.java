package org.samverk.partners.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.value.Lists;
import org.samverk.partners.forum.content.ForumContent;
import org.samverk.partners.forum.origin.KeptApart;
import org.samverk.partners.forum.seat.Appointment;
import org.samverk.partners.forum.seat.Seat;

/// All that is stored of a forum; the journal's snapshot.
///
/// @param agreement it was founded under, of which not every reader may know
/// @param timeZone whose days its days are: those of its first owner's country
/// @param added what the change that led here added, as a path beneath the forum: whoever repeats the request is sent
///     there again
/// @param createdBy the partner whose user entered it; absent when a registrar without one did
public record ForumState(
        ForumContent content,
        ForumStatus status,
        List<Seat> seats,
        List<Appointment> appointments,
        @Nullable KeptApart agreement,
        String timeZone,
        @Nullable String added,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public ForumState {
        seats = Lists.copy(seats);
        appointments = Lists.copy(appointments);
    }

    static ForumState proposed(
            ForumContent content, @Nullable KeptApart agreement, ZoneId zone, @Nullable UUID createdBy, Instant now) {
        return new ForumState(
                content,
                ForumStatus.PROPOSED,
                List.of(),
                List.of(),
                agreement,
                zone.getId(),
                null,
                createdBy,
                now,
                now);
    }

    ForumState with(ForumContent changed, @Nullable KeptApart link, Instant now) {
        return new ForumState(changed, status, seats, appointments, link, timeZone, null, createdBy, createdAt, now);
    }

    ForumState as(ForumStatus changed, Instant now) {
        return next(changed, seats, appointments, null, now);
    }

    ForumState seated(List<Seat> changed, @Nullable Seat more, Instant now) {
        return next(status, changed, appointments, more == null ? null : "seats/" + more.id(), now);
    }

    ForumState appointed(List<Appointment> changed, @Nullable Appointment more, Instant now) {
        return next(status, seats, changed, more == null ? null : "appointments/" + more.id(), now);
    }

    private ForumState next(
            ForumStatus status, List<Seat> seats, List<Appointment> appointments, @Nullable String added, Instant now) {
        return new ForumState(
                content, status, seats, appointments, agreement, timeZone, added, createdBy, createdAt, now);
    }

    public Seat seat(UUID id) {
        return seats.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ForumRefusal.NoSuchPart(id));
    }

    public Appointment appointment(UUID id) {
        return appointments.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ForumRefusal.NoSuchPart(id));
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    public List<UUID> owners() {
        return content.ownerPartnerIds();
    }

    /// Its owners, and all who have a seat that was not over by the day of the last change.
    public Stream<UUID> participants() {
        var day = today(updatedAt);
        return Stream.concat(
                owners().stream(),
                seats.stream()
                        .filter(seat -> !seat.overBy(day))
                        .map(seat -> seat.content().partnerId()));
    }

    /// Every partner it mentions.
    Stream<UUID> partners() {
        return Stream.of(
                        owners().stream(),
                        seats.stream().map(seat -> seat.content().partnerId()),
                        appointments.stream().map(one -> one.content().holderPartnerId()))
                .flatMap(ids -> ids);
    }

    /// Its first owner is the owner the journal knows; the others, and whoever entered it for them, see what it sees.
    public Access access() {
        var visibility = content.seenBy();
        var audience = new HashSet<>(owners());
        if (visibility == Visibility.RESTRICTED) {
            participants().forEach(audience::add);
        }
        if (createdBy != null) {
            audience.add(createdBy);
        }
        audience.remove(owners().getFirst());
        var alone = visibility == Visibility.PRIVATE && !audience.isEmpty();
        return new Access(owners().getFirst(), alone ? Visibility.RESTRICTED : visibility, audience);
    }

    boolean enteredForAnother() {
        return createdBy != null && !owners().contains(createdBy);
    }
}
