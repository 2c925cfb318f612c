package org.samverk.kit.testing;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Counts the SQL that Hibernate sends during a block, native queries included: a list that asks once per row
/// is found by a number that grows with the rows.
///
/// Counted are HTTP requests and the test's own thread, not scheduled work, which would come and go by chance. A JDBC
/// batch counts once. One block at a time.
public final class SqlStatements {

    private static final AtomicReference<@Nullable Recording> CURRENT = new AtomicReference<>();

    private SqlStatements() {}

    public static int during(ThrowingRunnable block) throws Exception {
        return texts(block).size();
    }

    /// The statements in the order in which they were sent.
    public static List<String> texts(ThrowingRunnable block) throws Exception {
        var recording = new Recording(Thread.currentThread(), new CopyOnWriteArrayList<>());
        if (!CURRENT.compareAndSet(null, recording)) {
            throw new IllegalStateException("Statements are being counted already");
        }
        try {
            block.run();
        } finally {
            CURRENT.set(null);
        }
        return List.copyOf(recording.texts());
    }

    static void sent(String sql, boolean byRequest) {
        Recording recording = CURRENT.get();
        if (recording != null && (byRequest || Objects.equals(Thread.currentThread(), recording.test()))) {
            recording.texts().add(sql);
        }
    }

    private record Recording(Thread test, List<String> texts) {}
}
