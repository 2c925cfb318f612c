package org.samverk.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers one request on each connection with how many it has heard, keeps it, and lets go of it at the next one.
final class LettingGo implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger heard = new AtomicInteger();

    LettingGo() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            if (hears(in)) {
                var count = Integer.toString(heard.get());
                var answer = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(count.length(), count);
                socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
                hears(in);
            }
        } catch (IOException _) {
            // Its other end was quicker.
        }
    }

    private boolean hears(BufferedReader in) throws IOException {
        var line = in.readLine();
        if (line == null) {
            return false;
        }
        heard.incrementAndGet();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
