package org.samverk.partners.collaboration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of the opportunity a collaboration began as. The column `opportunity` says the same in SQL.
@Schema(name = "Opportunity")
public enum Opportunity {
    /// Nobody has said yet how feasible it is.
    IDEA,
    EXPLORED,
    /// It was established.
    ADOPTED,
    /// It ended before it was established.
    REJECTED;

    static Opportunity of(CollaborationState state) {
        if (state.life().establishedOn() != null) {
            return ADOPTED;
        }
        if (state.life().ended()) {
            return REJECTED;
        }
        return state.content().feasibility() == null ? IDEA : EXPLORED;
    }
}
