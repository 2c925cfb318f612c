package org.samverk.kit.document.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What is said while sheets are set goes where everything else is logged, instead of to the console.
final class PrintLog implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        Logger.getLogger(where).log(level, message, cause);
    }

    /// Levels are for the configuration to set.
    @Override
    public void setLevel(String where, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return Logger.getLogger(diagnostic.getLogMessageId().getWhere()).isLoggable(diagnostic.getLevel());
    }
}
