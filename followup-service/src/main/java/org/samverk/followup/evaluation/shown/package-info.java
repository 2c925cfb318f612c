/// Evaluations as their readers see them.
@NullMarked
package org.samverk.followup.evaluation.shown;

import org.jspecify.annotations.NullMarked;
