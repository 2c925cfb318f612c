/// Days that come again, by recurrence rules of RFC 5545.
@NullMarked
package org.samverk.kit.recurrence;

import org.jspecify.annotations.NullMarked;
