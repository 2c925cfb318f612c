/// Holds what a feed tells against what the document says of it.
@NullMarked
package org.samverk.kit.testing.events;

import org.jspecify.annotations.NullMarked;
