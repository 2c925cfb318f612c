package org.samverk.kit.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// One request byte by byte: what an HTTP client would mend on the way must arrive unmended.
public final class RawCall {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private RawCall() {}

    public static String send(int port, String head, String... bodyParts) throws IOException {
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
            while (!isComplete(answer.toString())) {
                var read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        }
    }

    /// By the announced length, or the last chunk.
    private static boolean isComplete(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = LENGTH.matcher(answer);
        return length.find()
                ? answer.length() >= end + 4 + Integer.parseInt(length.group(1))
                : answer.endsWith("0\r\n\r\n");
    }
}
