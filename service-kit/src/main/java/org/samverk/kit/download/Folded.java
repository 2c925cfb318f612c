package org.samverk.kit.download;

import java.util.stream.Collectors;

/// Lines of at most 75 octets (RFC 5545, 3.1). The library counts characters instead, so that a line of å ä ö is too
/// long, and may part what belongs to one character.
final class Folded {
    /// For the library: leave the lines as they are.
    static final int NEVER = Integer.MAX_VALUE - 8;

    private static final int OCTETS = 75;
    private static final String NEW_LINE = "\r\n";

    private Folded() {}

    static String octets(String calendar) {
        return calendar.lines().map(Folded::line).collect(Collectors.joining(NEW_LINE, "", NEW_LINE));
    }

    private static String line(String line) {
        var folded = new StringBuilder();
        var used = 0;
        for (var letter : line.codePoints().toArray()) {
            var octets = octets(letter);
            if (used + octets > OCTETS) {
                folded.append(NEW_LINE).append(' ');
                used = 1;
            }
            folded.appendCodePoint(letter);
            used += octets;
        }
        return folded.toString();
    }

    /// In UTF-8.
    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }
}
