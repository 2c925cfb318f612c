package org.samverk.followup.job;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Does something to every row there is, each in a transaction of its own: one that fails is told of, holds up no
/// other, and is tried again next time.
public final class OneByOne {
    /// How many are looked up at a time.
    public static final int BATCH = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private OneByOne() {}

    /// The rows with ids after this one, in their order, at most [#BATCH].
    public interface Rows {
        List<UUID> after(UUID id);
    }

    public static void each(Rows rows, Consumer<UUID> deed) {
        var last = BEFORE_ALL;
        List<UUID> ids;
        do {
            ids = after(rows, last);
            ids.forEach(id -> alone(id, deed));
            last = ids.isEmpty() ? last : ids.getLast();
        } while (ids.size() == BATCH);
    }

    private static List<UUID> after(Rows rows, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> rows.after(last));
    }

    private static void alone(UUID id, Consumer<UUID> deed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> deed.accept(id));
        } catch (RuntimeException failure) {
            Log.errorf(failure, "%s is left as it is until the next time", id);
        }
    }
}
