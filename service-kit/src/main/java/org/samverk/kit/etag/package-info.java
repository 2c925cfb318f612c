/// Versions as entity tags: conditional reads and writes.
@NullMarked
package org.samverk.kit.etag;

import org.jspecify.annotations.NullMarked;
