package org.samverk.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import java.net.SocketException;

/// To the services. One that was kept may be let go of at its other end just when the next question is put on it; what
/// changes nothing is then asked again, on one of its own that this cannot happen to.
public record Connections(HttpClient kept, HttpClient single) {

    private static final int WAITING_PER_SERVICE = 512;

    public static Connections to(Vertx vertx, int perService) {
        var options = new HttpClientOptions().setMaxWaitQueueSize(WAITING_PER_SERVICE);
        var pool = new PoolOptions().setHttp1MaxSize(perService);
        return new Connections(
                vertx.createHttpClient(options, pool),
                vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false), pool));
    }

    /// There was a connection, and it went before an answer came.
    public static boolean lost(Throwable failure) {
        return failure instanceof HttpClosedException || failure.getClass().equals(SocketException.class);
    }
}
