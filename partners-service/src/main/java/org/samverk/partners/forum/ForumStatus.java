package org.samverk.partners.forum;

/// PROPOSED until it is activated; PAUSED may be resumed; CLOSED is for good.
public enum ForumStatus {
    PROPOSED,
    ACTIVE,
    PAUSED,
    CLOSED
}
