/// One trace from the caller to the database.
@NullMarked
package org.samverk.kit.tracing;

import org.jspecify.annotations.NullMarked;
