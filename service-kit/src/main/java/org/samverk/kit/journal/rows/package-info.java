/// Rows of the journal, many at once.
@NullMarked
package org.samverk.kit.journal.rows;

import org.jspecify.annotations.NullMarked;
