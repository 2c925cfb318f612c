package org.samverk.partners.stakeholder.matrix;

import java.util.ArrayList;
import java.util.List;

/// How much room a text takes. The picture is drawn without a font at hand and shown with whichever its reader has,
/// so widths are those of the wider common sans-serif faces.
record Lettering(double size, boolean bold) {
    private static final String NARROW = "iljtfrI.,:;'!|()[]/-· ";
    private static final String WIDE = "mwMWÆæ@%—";
    private static final char ELLIPSIS = '…';

    double lineHeight() {
        return size * 1.2;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int letter) {
        var part = 0.62;
        if (NARROW.indexOf(letter) >= 0) {
            part = 0.39;
        } else if (WIDE.indexOf(letter) >= 0) {
            part = 0.98;
        } else if (letter > 0x2E80) {
            part = 1.1;
        } else if (Character.isUpperCase(letter)) {
            part = 0.74;
        }
        return part * size * (bold ? 1.12 : 1);
    }

    /// In at most so many lines, broken at spaces and hyphens where it can be, the last one shortened where it must.
    List<String> lines(String text, double room, int atMost) {
        var lines = new ArrayList<String>();
        var rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < atMost - 1 && width(rest) > room) {
            var end = breakAt(rest, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(shortened(rest, room));
        }
        return lines;
    }

    String shortened(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        var end = fitting(text, room - width(String.valueOf(ELLIPSIS)));
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    private int breakAt(String text, double room) {
        var end = fitting(text, room);
        for (var i = end; i > 1; i--) {
            if (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-' || text.charAt(i) == ' ') {
                return i;
            }
        }
        return end;
    }

    /// How many chars fit: at least one letter, and never half of one.
    private int fitting(String text, double room) {
        var end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1))) <= room) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
