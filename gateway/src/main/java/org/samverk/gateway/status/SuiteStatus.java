package org.samverk.gateway.status;

import java.time.Instant;
import java.util.List;

public record SuiteStatus(State status, Instant checkedAt, List<PartStatus> services) {

    public enum State {
        UP,
        DEGRADED
    }

    static SuiteStatus of(Instant checkedAt, List<PartStatus> services) {
        var allUp = services.stream().allMatch(part -> part.status() == PartStatus.State.UP);
        return new SuiteStatus(allUp ? State.UP : State.DEGRADED, checkedAt, services);
    }
}
