/// The journal: one row for every change, in the same transaction.
@NullMarked
package org.samverk.kit.journal;

import org.jspecify.annotations.NullMarked;
