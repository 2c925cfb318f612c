package org.samverk.gateway.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// Passes a body on and breaks off at the limit: a chunked body announces no length to refuse.
final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private long seen;
    private @Nullable Handler<Throwable> onFailure;

    CountedBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    boolean isExceeded() {
        return seen > limit;
    }

    boolean isEmpty() {
        return seen == 0;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        var before = isExceeded();
        seen += buffer.length();
        if (!isExceeded()) {
            handler.handle(buffer);
        } else if (!before && onFailure != null) {
            onFailure.handle(new BodyTooLarge(limit));
        }
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            if (!isExceeded()) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public CountedBody pause() {
        source.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    static final class BodyTooLarge extends RuntimeException {
        BodyTooLarge(long limit) {
            super("more than " + limit + " bytes", null, false, false);
        }
    }
}
