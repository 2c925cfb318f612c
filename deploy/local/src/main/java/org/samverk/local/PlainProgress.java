package org.samverk.local;

import java.io.PrintStream;
import java.time.Duration;

/// One line per event, for a log or a pipe.
record PlainProgress(PrintStream out) implements Progress {

    @Override
    public void doing(String part, String what) {
        out.println(part + ": " + what);
    }

    @Override
    public void ready(String part, Duration took) {
        out.println(part + ": ready after " + seconds(took));
    }

    static String seconds(Duration duration) {
        return duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
    }
}
