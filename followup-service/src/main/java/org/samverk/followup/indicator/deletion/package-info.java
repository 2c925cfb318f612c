/// Deleting indicators that nothing stands on.
@NullMarked
package org.samverk.followup.indicator.deletion;

import org.jspecify.annotations.NullMarked;
