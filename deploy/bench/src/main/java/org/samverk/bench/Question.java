package org.samverk.bench;

/// A question put to both sides.
///
/// @param name what of it is measured
/// @param path with its query, below the service's address
/// @param language the caller's, or empty
record Question(String name, String path, String language) {

    Question(String name, String path) {
        this(name, path, "");
    }
}
