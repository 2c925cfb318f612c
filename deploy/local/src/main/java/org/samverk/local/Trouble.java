package org.samverk.local;

/// Why Samverk does not run: one line that says what is wrong and what to do about it.
public final class Trouble extends RuntimeException {

    Trouble(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }

    Trouble(String whatAndWhatToDo, Throwable cause) {
        super(whatAndWhatToDo, cause);
    }
}
