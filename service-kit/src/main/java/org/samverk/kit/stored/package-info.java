/// JSON as the database keeps it.
@NullMarked
package org.samverk.kit.stored;

import org.jspecify.annotations.NullMarked;
