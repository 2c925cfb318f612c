package org.samverk.agreements.pilot.area.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a development area has come.
@Schema(name = "DevelopmentAreaStatus")
public enum AreaStatus {
    PROPOSED,
    ADOPTED,
    RUNNING,
    MAINSTREAMED,
    CLOSED;

    public List<AreaStatus> next() {
        return switch (this) {
            case PROPOSED -> List.of(ADOPTED, CLOSED);
            case ADOPTED -> List.of(RUNNING, CLOSED);
            case RUNNING -> List.of(MAINSTREAMED, CLOSED);
            case MAINSTREAMED -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
