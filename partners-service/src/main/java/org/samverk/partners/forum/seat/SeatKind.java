package org.samverk.partners.forum.seat;

/// By what one sits there. PRESIDIUM and POLITICIAN are political seats; an OBSERVER is no member.
public enum SeatKind {
    ORDINARY,
    PRESIDIUM,
    POLITICIAN,
    EX_OFFICIO,
    OBSERVER;

    public boolean political() {
        return this == PRESIDIUM || this == POLITICIAN;
    }

    public boolean member() {
        return this != OBSERVER;
    }
}
