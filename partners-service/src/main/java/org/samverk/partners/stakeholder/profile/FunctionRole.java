package org.samverk.partners.stakeholder.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A function in an organisation. A closed list, so that nobody can be named by it.
@Schema(name = "FunctionRole")
public enum FunctionRole {
    PUBLIC_HEALTH_COORDINATOR,
    PUBLIC_HEALTH_PLANNER,
    PROCESS_LEADER,
    LOCAL_PROCESS_LEADER,
    MUNICIPAL_CHIEF_EXECUTIVE,
    HEAD_OF_PUBLIC_HEALTH,
    UNIT_MANAGER,
    REGIONAL_DEVELOPER,
    CHAIR,
    VICE_CHAIR,
    POLITICIAN,
    SECRETARY,
    OTHER
}
