package org.samverk.followup.indicator.bulk.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Sees where a quote begins that nothing ends as it should: what comes after it, up to the next quote or the end of
/// the file, would be read as one cell.
final class OpenQuotes extends FilterReader {
    private enum Place {
        BEFORE_CELL,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        /// What follows is not looked at any more.
        LOST
    }

    private final char separator;
    private Place place = Place.BEFORE_CELL;
    private long line = 1;
    private long opened;
    private boolean returned;

    OpenQuotes(Reader reader, char separator) {
        super(reader);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        var read = super.read(into, from, most);
        for (var i = from; i < from + read; i++) {
            see(into[i]);
        }
        return read;
    }

    private void see(char one) {
        var ends = one == '\n' || one == '\r';
        place = switch (place) {
            case BEFORE_CELL, PLAIN -> {
                if (one == '"' && place == Place.BEFORE_CELL) {
                    opened = line;
                    yield Place.QUOTED;
                }
                yield ends || one == separator ? Place.BEFORE_CELL : Place.PLAIN;
            }
            case QUOTED -> one == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> one == '"' ? Place.QUOTED : ends || one == separator ? Place.BEFORE_CELL : Place.LOST;
            case LOST -> Place.LOST;
        };
        if (one == '\r' || (one == '\n' && !returned)) {
            line++;
        }
        returned = one == '\r';
    }

    /// Of what has been read.
    boolean unclosed() {
        return place == Place.QUOTED || place == Place.LOST;
    }

    /// The line it begins on.
    long opened() {
        return opened;
    }
}
