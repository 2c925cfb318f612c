package org.samverk.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// One line per part, rewritten in place while the seconds run.
final class TerminalProgress implements Progress {

    private static final Duration REFRESH = Duration.ofMillis(200);

    private final PrintStream out;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Thread painter;
    private int painted;
    private boolean closed;

    private record Line(String what, Instant since, boolean running) {}

    TerminalProgress(PrintStream out) {
        this.out = out;
        this.painter = Thread.ofVirtual().start(this::repaint);
    }

    @Override
    public synchronized void doing(String part, String what) {
        var known = lines.get(part);
        lines.put(part, new Line(what, known != null && known.running ? known.since : Instant.now(), true));
        paint();
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        lines.put(part, new Line("ready after " + PlainProgress.seconds(took), Instant.now(), false));
        paint();
    }

    @Override
    public synchronized void close() {
        closed = true;
        painter.interrupt();
    }

    private void repaint() {
        try {
            while (true) {
                Thread.sleep(REFRESH);
                paint();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void paint() {
        if (closed) {
            return;
        }
        if (painted > 0) {
            out.print("\033[" + painted + "A");
        }
        lines.forEach((part, line) -> out.printf("\r\033[K  %-20s %s%n", part, text(line)));
        painted = lines.size();
        out.flush();
    }

    private static String text(Line line) {
        return line.running
                ? line.what + " … " + PlainProgress.seconds(Duration.between(line.since, Instant.now()))
                : line.what;
    }
}
