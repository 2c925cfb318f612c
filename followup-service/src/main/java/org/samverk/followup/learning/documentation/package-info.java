/// What is noted along the way, and where nothing was noted for long.
@NullMarked
package org.samverk.followup.learning.documentation;

import org.jspecify.annotations.NullMarked;
