package org.samverk.kit.testing;

/// A block of a test, free to throw what it likes.
@FunctionalInterface
public interface ThrowingRunnable {

    void run() throws Exception;
}
