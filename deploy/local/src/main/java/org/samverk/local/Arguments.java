package org.samverk.local;

import java.util.ArrayDeque;
import java.util.List;

/// What the user asked `./samverk up` for.
record Arguments(boolean fresh, int port, boolean samples) {

    private static final String USAGE = "usage: ./samverk up [--fresh] [--port N] [--no-samples]";

    static Arguments parse(String... given) {
        var fresh = false;
        var port = Ports.DEFAULT;
        var samples = true;
        var rest = new ArrayDeque<>(List.of(given));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-samples" -> samples = false;
                case "--port" -> port = port(rest.isEmpty() ? "" : rest.pop());
                default -> throw new Trouble("Unknown option " + option + "; " + USAGE);
            }
        }
        return new Arguments(fresh, port, samples);
    }

    private static int port(String text) {
        try {
            return Ports.from(Integer.parseInt(text)).gateway();
        } catch (NumberFormatException e) {
            throw new Trouble("--port needs a number, not '" + text + "'; " + USAGE, e);
        }
    }
}
