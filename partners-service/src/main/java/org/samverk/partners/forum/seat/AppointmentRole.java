package org.samverk.partners.forum.seat;

/// What one is appointed to. A public health planner often is the LOCAL_PROCESS_LEADER of a municipality.
public enum AppointmentRole {
    PROCESS_LEADER,
    LOCAL_PROCESS_LEADER,
    SECRETARY,
    CHAIR
}
