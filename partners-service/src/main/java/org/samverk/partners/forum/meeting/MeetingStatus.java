package org.samverk.partners.forum.meeting;

/// Whether it takes place.
enum MeetingStatus {
    PLANNED,
    CANCELLED
}
