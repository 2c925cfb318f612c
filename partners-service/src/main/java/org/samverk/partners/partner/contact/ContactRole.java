package org.samverk.partners.partner.contact;

/// What a contact is for; the terms in Danish, Swedish and English are in the code list `contact-roles`.
public enum ContactRole {
    PUBLIC_HEALTH_COORDINATOR,
    PUBLIC_HEALTH_PLANNER,
    PROCESS_LEADER,
    LOCAL_PROCESS_LEADER,
    MUNICIPAL_CHIEF_EXECUTIVE(true),
    HEAD_OF_PUBLIC_HEALTH(true),
    UNIT_MANAGER,
    REGIONAL_DEVELOPER,
    CHAIR(true),
    VICE_CHAIR,
    POLITICIAN,
    SECRETARY,
    OTHER;

    private final boolean single;

    ContactRole() {
        this(false);
    }

    ContactRole(boolean single) {
        this.single = single;
    }

    /// Whether a partner has at most one at a time.
    boolean single() {
        return single;
    }
}
