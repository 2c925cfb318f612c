package org.samverk.gateway;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What one class of the gateway logs until this is closed.
final class LogLines extends Handler implements AutoCloseable {
    private final BlockingQueue<LogRecord> lines = new LinkedBlockingQueue<>();
    private final Logger logger;

    /// @param source the name of the class, beneath the gateway's package
    LogLines(String source) {
        logger = Logger.getLogger("org.samverk.gateway." + source);
        logger.addHandler(this);
    }

    /// The next line, as soon as there is one.
    @Nullable
    LogRecord next(long milliseconds) throws InterruptedException {
        return lines.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    /// All there are so far, each with its level.
    String text() {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.getLevel())
                    .append(' ')
                    .append(line.getMessage().formatted(line.getParameters()))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
