package org.samverk.partners.stakeholder.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What to do with whom: the four fields of the power-interest grid (Mendelow).
@Schema(name = "StakeholderQuadrant")
public enum Quadrant {
    MANAGE_CLOSELY,
    KEEP_SATISFIED,
    KEEP_INFORMED,
    MONITOR;

    public static Quadrant of(Score influence, Score interest) {
        if (influence.high()) {
            return interest.high() ? MANAGE_CLOSELY : KEEP_SATISFIED;
        }
        return interest.high() ? KEEP_INFORMED : MONITOR;
    }
}
