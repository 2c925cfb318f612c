package org.samverk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a second launcher from taking the living parts of the first for leftovers. The operating system lets go of it
/// when its holder dies, however it dies.
final class HomeLock {

    private final Places places;
    private @Nullable FileChannel held;

    HomeLock(Places places) {
        this.places = places;
    }

    synchronized void claim() {
        try {
            var channel =
                    FileChannel.open(places.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse();
            }
            held = channel;
        } catch (OverlappingFileLockException _) {
            throw inUse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void release() {
        try {
            if (held != null) {
                held.close();
                held = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trouble inUse() {
        return new Trouble("Samverk already runs with the data in " + places.home()
                + ": stop it first, or give this one a folder of its own with SAMVERK_HOME");
    }
}
