package org.samverk.local;

import java.util.List;

/// A server that starts faster once a run of it was recorded.
interface Rehearsed extends Server {

    StartCache cache();

    /// Starts it once more, beside the one that serves and at ports of its own.
    /// @param nicely what the command begins with
    ProcessHandle rehearse(List<String> nicely);

    /// Returns when that one is ready.
    void awaitRehearsed(ProcessHandle process);
}
