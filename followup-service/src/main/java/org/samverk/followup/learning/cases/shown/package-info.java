/// Cases as their readers see them.
@NullMarked
package org.samverk.followup.learning.cases.shown;

import org.jspecify.annotations.NullMarked;
