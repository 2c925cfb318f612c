package org.samverk.local;

/// A database with two roles, so that the application can be refused what only its migrations may do.
/// Local passwords equal the role's name: everything listens on 127.0.0.1 only.
record Database(String name) {

    String owner() {
        return name + "_owner";
    }

    String application() {
        return name + "_app";
    }

    String url(Ports ports) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name;
    }

    /// With the owner's name and password.
    String ownersUrl(Ports ports) {
        return url(ports) + "?user=" + owner() + "&password=" + owner();
    }
}
