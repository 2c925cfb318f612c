package org.samverk.local;

import java.time.Duration;

/// What the user sees while the suite starts.
interface Progress extends AutoCloseable {

    /// For tests.
    Progress SILENT = new Progress() {
        @Override
        public void doing(String part, String what) {}

        @Override
        public void ready(String part, Duration took) {}
    };

    void doing(String part, String what);

    void ready(String part, Duration took);

    /// Nothing more is shown, so that other lines may follow.
    @Override
    default void close() {}
}
