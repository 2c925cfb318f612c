package org.samverk.kit.journal.feed;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.hibernate.Session;

/// Follows the neighbours' feeds. The position is kept beside the read model it fills, in one transaction with it:
/// an event is taken in once, whatever dies in between and however many instances read.
@ApplicationScoped
public class FeedReader {
    private final Session database;
    private final NeighbourFeeds neighbours;
    private final Instance<FeedHandler> handlers;

    FeedReader(Session database, NeighbourFeeds neighbours, Instance<FeedHandler> handlers) {
        this.database = database;
        this.neighbours = neighbours;
        this.handlers = handlers;
    }

    @Scheduled(every = "${samverk.feed.poll-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        handlers.forEach(handler -> {
            try {
                catchUp(handler);
            } catch (NeighbourFeeds.Away away) {
                Log.debugf("feed %s will be read at the next poll", handler.feed());
            }
        });
    }

    /// Reads this feed to its end now, for a caller about to be refused for what we may just not have heard yet.
    /// Never within a transaction.
    /// @throws org.samverk.kit.problem.Refusal 503 when the neighbour is away
    public void catchUp(String feed) {
        handlers.stream().filter(handler -> handler.feed().equals(feed)).forEach(this::catchUp);
    }

    /// Reads until the neighbour has no more.
    void catchUp(FeedHandler handler) {
        List<CloudEvent> batch;
        do {
            batch = neighbours.after(handler.feed(), position(handler.feed()));
            take(handler, batch);
        } while (!batch.isEmpty());
    }

    private long position(String feed) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select coalesce(max(position), 0) from feed_offsets where feed = :feed", Long.class)
                        .setParameter("feed", feed)
                        .getSingleResult());
    }

    private void take(FeedHandler handler, List<CloudEvent> batch) {
        if (batch.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var read = lock(handler.feed());
            batch.stream().filter(event -> event.position() > read).forEach(handler::handle);
            database.createNativeMutationQuery(
                            "update feed_offsets set position = greatest(position, :position) where feed = :feed")
                    .setParameter("position", batch.getLast().position())
                    .setParameter("feed", handler.feed())
                    .executeUpdate();
        });
    }

    private long lock(String feed) {
        database.createNativeMutationQuery(
                        "insert into feed_offsets (feed, position) values (:feed, 0) on conflict do nothing")
                .setParameter("feed", feed)
                .executeUpdate();
        return database.createNativeQuery("select position from feed_offsets where feed = :feed for update", Long.class)
                .setParameter("feed", feed)
                .getSingleResult();
    }
}
