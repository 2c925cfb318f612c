package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.samverk.kit.neighbour.Away;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.stored.StoredJson;

/// Follows the neighbours' feeds. The position is kept beside the read model it fills, in one transaction with it:
/// an event is taken in once, whatever dies in between and however many instances read.
@ApplicationScoped
public class FeedReader {
    private static final TypeReference<List<CloudEvent>> BATCH = new TypeReference<>() {};
    /// A feed begun anew is long: nobody waits for all of it, and it is read on meanwhile.
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String READ = "read";
    private static final String AWAY = "away";

    private final Session database;
    private final Neighbours neighbours;
    private final Scheduler scheduler;
    private final Instance<FeedHandler> handlers;
    /// By feed: how the last reading ended, so that each change is told once.
    private final Map<String, String> endings = new ConcurrentHashMap<>();

    FeedReader(Session database, Neighbours neighbours, Scheduler scheduler, @Any Instance<FeedHandler> handlers) {
        this.database = database;
        this.neighbours = neighbours;
        this.scheduler = scheduler;
        this.handlers = handlers;
    }

    /// @throws IllegalStateException when it is not said where a neighbour is
    void start(
            @Observes StartupEvent started,
            @ConfigProperty(name = "samverk.feed.poll-every", defaultValue = "1s") String every) {
        if (!every.equals("off")) {
            feeds().forEach(feed -> follow(feed, every));
        }
    }

    /// Each feed on its own: one that hangs or fails holds up no other.
    void follow(FeedHandler handler, String every) {
        neighbours.requireAddress(handler.feed());
        scheduler
                .newJob("feed " + handler.feed())
                .setInterval(every)
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(_ -> poll(handler))
                .schedule();
    }

    /// Whatever goes wrong is tried again at the next poll.
    private void poll(FeedHandler handler) {
        var feed = handler.feed();
        try {
            catchUp(handler);
            if (changed(feed, READ)) {
                Log.infof("feed %s is read again", feed);
            }
        } catch (Away away) {
            if (changed(feed, AWAY)) {
                Log.warnf("feed %s is not available: %s", feed, away.reason());
            }
        } catch (RuntimeException failure) {
            if (changed(feed, failure.getClass().getName())) {
                Log.errorf(failure, "feed %s cannot be taken in", feed);
            }
        }
    }

    private boolean changed(String feed, String ending) {
        var last = endings.put(feed, ending);
        return !ending.equals(last == null ? READ : last);
    }

    /// Reads this feed to its end now, for a caller about to be refused for what we may just not have heard yet.
    /// Never within a transaction. What is taken in is not the caller's doing: it happens apart from their
    /// request, in nobody's name and under no idempotency key.
    /// @throws Away when the neighbour is, or has more to tell than is read in five seconds
    public void catchUp(String feed) {
        for (var handler : feeds()) {
            if (handler.feed().equals(feed)) {
                catchUp(handler, PATIENCE);
            }
        }
    }

    void catchUp(FeedHandler handler, Duration patience) {
        var task = new FutureTask<>(() -> catchUp(handler), true);
        Thread.ofVirtual().name("feed").start(task);
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Away(handler.feed(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// All that follow one feed share its position.
    private record Together(String feed, List<FeedHandler> handlers) implements FeedHandler {
        @Override
        public void handle(CloudEvent event) {
            handlers.forEach(handler -> handler.handle(event));
        }
    }

    private List<Together> feeds() {
        return handlers.stream().collect(Collectors.groupingBy(FeedHandler::feed)).entrySet().stream()
                .map(feed -> new Together(feed.getKey(), feed.getValue()))
                .toList();
    }

    /// Reads until the neighbour has no more.
    void catchUp(FeedHandler handler) {
        List<CloudEvent> batch;
        do {
            batch = after(handler.feed(), position(handler.feed()));
            take(handler, batch);
        } while (!batch.isEmpty());
    }

    private List<CloudEvent> after(String feed, long position) {
        var answer = neighbours.get(feed, "/samverk/v1/events/%s?after=%d&limit=1000".formatted(feed, position));
        return StoredJson.mapper().convertValue(answer, BATCH);
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
        inContext(() -> QuarkusTransaction.requiringNew().run(() -> {
            var read = lock(handler.feed());
            batch.stream().filter(event -> event.position() > read).forEach(handler::handle);
            database.createNativeMutationQuery(
                            "update feed_offsets set position = greatest(position, :position) where feed = :feed")
                    .setParameter("position", batch.getLast().position())
                    .setParameter("feed", handler.feed())
                    .executeUpdate();
        }));
    }

    /// Handlers may journal, which asks who the caller is: outside a request, nobody.
    private static void inContext(Runnable taking) {
        var context = Arc.container().requestContext();
        if (context.isActive()) {
            taking.run();
            return;
        }
        context.activate();
        try {
            taking.run();
        } finally {
            context.terminate();
        }
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
