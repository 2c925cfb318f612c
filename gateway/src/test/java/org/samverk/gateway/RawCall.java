package org.samverk.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One request byte by byte: what an HTTP client would mend on the way must arrive unmended.
final class RawCall {

    private RawCall() {}

    static String send(int port, String head, String... bodyParts) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            for (var part : bodyParts) {
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
            out.flush();
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            while (!isComplete(answer)) {
                var read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private static boolean isComplete(StringBuilder answer) {
        return answer.indexOf("\r\n\r\n") > 0
                && answer.toString().stripTrailing().endsWith("}");
    }
}
