package org.samverk.agreements.process.model.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The parts of the way, in order.
@Schema(name = "ProcessPhase")
public enum ProcessPhase {
    PREPARE,
    CARRY_OUT,
    COMPILE,
    FOLLOW_UP
}
