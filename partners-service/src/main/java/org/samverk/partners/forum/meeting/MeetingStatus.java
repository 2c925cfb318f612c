package org.samverk.partners.forum.meeting;

/// Whether it takes place.
public enum MeetingStatus {
    PLANNED,
    CANCELLED
}
