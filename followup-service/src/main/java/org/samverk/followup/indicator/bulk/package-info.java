/// Importing measurements from files: received, checked row by row, and loaded all or not at all.
@NullMarked
package org.samverk.followup.indicator.bulk;

import org.jspecify.annotations.NullMarked;
