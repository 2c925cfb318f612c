package org.samverk.kit.etag;

import java.util.UUID;

/// A representation of one aggregate: answered with an entity tag, and with its own address when just created.
public interface Versioned {
    UUID id();

    long version();

    /// Where it is, as a path.
    String self();
}
