package org.samverk.agreements.pilot.trial.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a pilot has come. Partners are offered it in OFFERING and, once an evaluation has spoken for more, in
/// SCALING; a further evaluation leads from there to a further round.
@Schema(name = "PilotStatus")
public enum PilotStatus {
    PREPARING,
    KNOWLEDGE_BASE,
    ANALYSED,
    PRESENTED,
    OFFERING,
    RUNNING,
    EVALUATED,
    SCALING,
    CLOSED;

    public List<PilotStatus> next() {
        return switch (this) {
            case PREPARING -> List.of(KNOWLEDGE_BASE, CLOSED);
            case KNOWLEDGE_BASE -> List.of(ANALYSED, CLOSED);
            case ANALYSED -> List.of(PRESENTED, CLOSED);
            case PRESENTED -> List.of(OFFERING, CLOSED);
            case OFFERING -> List.of(RUNNING, CLOSED);
            case RUNNING -> List.of(EVALUATED, CLOSED);
            case EVALUATED -> List.of(SCALING, CLOSED);
            case SCALING -> List.of(EVALUATED, CLOSED);
            case CLOSED -> List.of();
        };
    }

    /// Whether partners can be offered it.
    public boolean offers() {
        return this == OFFERING || this == SCALING;
    }

    /// Whether the work has begun and goes on.
    public boolean works() {
        return this == RUNNING || this == EVALUATED || this == SCALING;
    }

    /// Whether an evaluation leads here.
    public boolean turnsOnEvaluation() {
        return this == EVALUATED || this == SCALING;
    }

    /// Whether what this step rests on was needed to come where it is.
    public boolean isBeyond(PilotStatus step) {
        return this != CLOSED && compareTo(step) >= 0;
    }
}
