package org.samverk.local;

import java.io.Console;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// `./samverk up`.
final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Arguments arguments;
    private final Places places;
    private final Progress progress = progress();
    private volatile @Nullable Thread rehearsing;

    private Main(Arguments arguments, Places places) {
        this.arguments = arguments;
        this.places = places;
    }

    public static void main(String[] arguments) {
        try {
            var root = Path.of(System.getProperty("samverk.root", "."));
            new Main(Arguments.parse(arguments), Places.of(root)).up();
        } catch (Trouble e) {
            OUT.println("samverk: " + e.getMessage());
            System.exit(1);
        }
    }

    /// Stays until a signal or a dead part ends it.
    private void up() {
        var ports = Ports.from(arguments.port());
        var suite = new Suite(places, ports, progress, this::died);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            suite.start(arguments.fresh());
            progress.close();
            new Welcome(suite, Realm.in(places.root()), Part.in(places.root())).print(OUT, arguments.samples());
            rehearse(suite.rehearsal());
        } catch (RuntimeException e) {
            fail(e);
        }
        awaitSignal();
    }

    private void rehearse(Rehearsal rehearsal) {
        if (rehearsal.needed()) {
            OUT.println("What makes the next start faster is recorded meanwhile; this takes some minutes.");
            rehearsing = Thread.ofPlatform().daemon().name("rehearsal").start(() -> {
                try {
                    rehearsal.run();
                    OUT.println("samverk: the next start will be faster");
                } catch (Trouble e) {
                    if (!stopping.get()) {
                        OUT.println("samverk: " + e.getMessage());
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void endRehearsal() {
        var thread = rehearsing;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void died(String part) {
        if (!stopping.get()) {
            OUT.println("samverk: " + part + " died, so everything stops: see " + places.log(part));
            System.exit(1);
        }
    }

    private void fail(RuntimeException e) {
        if (stopping.getAndSet(true)) {
            return;
        }
        progress.close();
        var message = e instanceof UncheckedIOException
                ? e.getMessage() + ": check the owner of " + places.home() + " and the space on its disk"
                : e.getMessage();
        OUT.println("samverk: " + message);
        System.exit(1);
    }

    private void stop(Suite suite) {
        progress.close();
        if (!stopping.getAndSet(true)) {
            OUT.println("samverk: stopping");
        }
        endRehearsal();
        suite.stop();
    }

    private static Progress progress() {
        var terminal = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"));
        return terminal ? new TerminalProgress(OUT) : new PlainProgress(OUT);
    }

    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
