package org.samverk.partners.forum.seat;

import java.util.UUID;

/// An appointment in a forum.
public record Appointment(UUID id, AppointmentContent content) {
    boolean chairs() {
        return content.role() == AppointmentRole.CHAIR;
    }
}
