/// Where data comes from, and when it comes again.
@NullMarked
package org.samverk.followup.indicator.source;

import org.jspecify.annotations.NullMarked;
