package org.samverk.gateway.status;

record PartStatus(String name, State status, long responseMillis) {

    enum State {
        UP,
        DOWN
    }
}
