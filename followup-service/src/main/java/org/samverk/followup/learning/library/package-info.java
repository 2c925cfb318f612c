/// Lessons and cases, found by their words.
@NullMarked
package org.samverk.followup.learning.library;

import org.jspecify.annotations.NullMarked;
