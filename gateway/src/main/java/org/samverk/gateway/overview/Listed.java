package org.samverk.gateway.overview;

/// A list of a service about one thing.
/// @param path up to the value that names the thing
record Listed(String name, String service, String path) {
    String about(String thing) {
        return path + thing;
    }
}
