/// Where the suite gets its time from.
@NullMarked
package org.samverk.kit.time;

import org.jspecify.annotations.NullMarked;
