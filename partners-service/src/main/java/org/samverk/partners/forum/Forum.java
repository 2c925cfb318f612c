package org.samverk.partners.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journalled;
import org.samverk.kit.journal.Tells;
import org.samverk.partners.forum.content.ForumContent;
import org.samverk.partners.forum.origin.KeptApart;
import org.samverk.partners.forum.seat.Appointment;
import org.samverk.partners.forum.seat.AppointmentContent;
import org.samverk.partners.forum.seat.Lineages;
import org.samverk.partners.forum.seat.Seat;
import org.samverk.partners.forum.seat.SeatContent;

/// Where partners meet. While it is active, no change takes away what made it ready; and no two are in the chair at a
/// time.
/// Since 2 the agreement it was founded under is kept apart.
@Entity
@Tells(
        kind = Forums.KIND,
        events = {
            "proposed",
            "changed",
            "activated",
            "paused",
            "resumed",
            "closed",
            "seat-added",
            "seat-changed",
            "seat-removed",
            "appointed",
            "appointment-changed",
            "appointment-removed",
            "deleted"
        },
        form = 2)
public class Forum implements Journalled {
    private static final int MOST_SEATS = 100;
    private static final int MOST_APPOINTMENTS = 50;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private ForumState state;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Forum() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persist
    private Forum(ForumState state) {
        this.state = state;
    }

    static Forum proposed(
            ForumContent content, @Nullable KeptApart agreement, ZoneId zone, @Nullable UUID createdBy, Instant now) {
        return new Forum(ForumState.proposed(content, agreement, zone, createdBy, now));
    }

    /// @return whether anything is different now
    boolean change(ForumContent wanted, @Nullable KeptApart agreement, Lineages known, Instant now) {
        if (wanted.equals(state.content()) && Objects.equals(agreement, state.agreement())) {
            return false;
        }
        become(state.with(wanted, agreement, now), known, now);
        return true;
    }

    public void seat(SeatContent content, Lineages known, Instant now) {
        if (state.seats().size() >= MOST_SEATS) {
            throw new ForumRefusal.Full("A forum has at most %d seats.".formatted(MOST_SEATS));
        }
        var seat = new Seat(newId(), content.settled());
        become(state.seated(plus(state.seats(), seat), seat, now), known, now);
    }

    /// @return whether anything is different now
    public boolean changeSeat(UUID seat, SeatContent content, Lineages known, Instant now) {
        var before = state.seat(seat);
        var after = new Seat(seat, content.settled());
        if (after.equals(before)) {
            return false;
        }
        become(state.seated(replaced(state.seats(), before, after), null, now), known, now);
        return true;
    }

    public void removeSeat(UUID seat, Lineages known, Instant now) {
        become(state.seated(without(state.seats(), state.seat(seat)), null, now), known, now);
    }

    public void appoint(AppointmentContent content, Lineages known, Instant now) {
        if (state.appointments().size() >= MOST_APPOINTMENTS) {
            throw new ForumRefusal.Full("A forum has at most %d appointments.".formatted(MOST_APPOINTMENTS));
        }
        var one = new Appointment(newId(), content);
        become(state.appointed(plus(state.appointments(), one), one, now), known, now);
    }

    /// @return whether anything is different now
    public boolean changeAppointment(UUID appointment, AppointmentContent content, Lineages known, Instant now) {
        var before = state.appointment(appointment);
        var after = new Appointment(appointment, content);
        if (after.equals(before)) {
            return false;
        }
        become(state.appointed(replaced(state.appointments(), before, after), null, now), known, now);
        return true;
    }

    public void removeAppointment(UUID appointment, Lineages known, Instant now) {
        var gone = state.appointment(appointment);
        become(state.appointed(without(state.appointments(), gone), null, now), known, now);
    }

    public void activate(Lineages known, Instant now) {
        require(ForumStatus.PROPOSED, "Only a proposed forum is activated.");
        putToWork(known, now);
    }

    public void pause(Instant now) {
        require(ForumStatus.ACTIVE, "Only an active forum is paused.");
        state = state.as(ForumStatus.PAUSED, now);
    }

    public void resume(Lineages known, Instant now) {
        require(ForumStatus.PAUSED, "Only a paused forum is resumed.");
        putToWork(known, now);
    }

    public void close(Instant now) {
        requireOpen();
        state = state.as(ForumStatus.CLOSED, now);
    }

    private void putToWork(Lineages known, Instant now) {
        var missing = Composition.of(state, now).missing(known);
        if (!missing.isEmpty()) {
            throw new ForumRefusal.NotReady(missing);
        }
        state = state.as(ForumStatus.ACTIVE, now);
    }

    private void become(ForumState wanted, Lineages known, Instant now) {
        requireOpen();
        Composition.of(wanted, now).requireSound(Composition.of(state, now), known);
        state = wanted;
    }

    private void requireOpen() {
        if (state.status() == ForumStatus.CLOSED) {
            throw new ForumRefusal.IllegalTransition("A closed forum stays as it is.", state.status());
        }
    }

    void requireDeletable() {
        require(ForumStatus.PROPOSED, "Only a proposed forum is deleted; others are closed.");
    }

    private void require(ForumStatus status, String otherwise) {
        if (state.status() != status) {
            throw new ForumRefusal.IllegalTransition(otherwise, state.status());
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> List<T> replaced(List<T> list, T before, T after) {
        return list.stream().map(one -> one.equals(before) ? after : one).toList();
    }

    private static <T> List<T> without(List<T> list, T gone) {
        return list.stream().filter(one -> !one.equals(gone)).toList();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ForumState state() {
        return state;
    }

    @Override
    public Instant changedAt() {
        return state.updatedAt();
    }

    @Override
    public Access access() {
        return state.access();
    }

    ForumRow row() {
        return new ForumRow(id, version, state, Map.of(), Map.of(), null);
    }
}
