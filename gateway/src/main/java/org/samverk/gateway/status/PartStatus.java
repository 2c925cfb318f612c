package org.samverk.gateway.status;

public record PartStatus(String name, State status, long responseMillis) {

    public enum State {
        UP,
        DOWN
    }
}
