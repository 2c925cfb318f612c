package org.samverk.local;

/// A process of the suite that the launcher starts, waits for and ends.
interface Server {

    String name();

    ProcessHandle launch(Progress progress);

    /// Returns when it can be used; throws a [Trouble] when it never will.
    void awaitReady(ProcessHandle process);

    default void end(ProcessHandle process) {
        Child.end(process);
    }
}
