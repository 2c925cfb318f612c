/// Work that is done by itself, on many rows at a time.
@NullMarked
package org.samverk.followup.job;

import org.jspecify.annotations.NullMarked;
