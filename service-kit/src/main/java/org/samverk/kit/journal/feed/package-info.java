/// The change feed: served to readers, and read from neighbours.
@NullMarked
package org.samverk.kit.journal.feed;

import org.jspecify.annotations.NullMarked;
