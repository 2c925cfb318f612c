/// Whether those who are to report do.
@NullMarked
package org.samverk.followup.compliance;

import org.jspecify.annotations.NullMarked;
