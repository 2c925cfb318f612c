package org.samverk.partners.forum.meeting.note;

/// How far notes have come. What is not SHARED is read by the owners of the forum alone.
public enum NotesStatus {
    DRAFT,
    APPROVED,
    SHARED
}
