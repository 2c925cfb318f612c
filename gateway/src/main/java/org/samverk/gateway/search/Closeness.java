package org.samverk.gateway.search;

/// How well a title has the words that were asked for, the best first.
enum Closeness {
    WHOLE,
    BEGINNING,
    /// Each begins a word of it.
    WORDS,
    /// Each is in it somewhere.
    WITHIN,
    /// They are not in the title, but in other texts of it, or in another form.
    ELSEWHERE
}
