package org.samverk.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How a query is written: percent-encoded UTF-8. Read as anything else it would find nothing, and not say why.
final class PercentEncoding {

    private static final int OUTSIDE_ASCII = 0x80;
    private static final int HEX = 16;

    private PercentEncoding() {}

    static boolean isUtf8(@Nullable String query) {
        if (query == null) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(query.length());
        for (var at = 0; at < query.length(); at++) {
            var sign = query.charAt(at);
            if (sign >= OUTSIDE_ASCII) {
                return false;
            }
            if (sign == '%') {
                var octet = octet(query, at);
                if (octet < 0) {
                    return false;
                }
                bytes.write(octet);
                at += 2;
            } else {
                bytes.write(sign);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// @return below 0 when there are no two digits behind the sign
    private static int octet(String query, int at) {
        if (at + 2 >= query.length()) {
            return -1;
        }
        var high = Character.digit(query.charAt(at + 1), HEX);
        var low = Character.digit(query.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
