/// Idempotency keys: the same request twice is answered once.
@NullMarked
package org.samverk.kit.journal.replay;

import org.jspecify.annotations.NullMarked;
