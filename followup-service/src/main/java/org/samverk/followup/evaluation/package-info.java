/// Evaluations: how good it was, by which criteria, and what follows from it.
@NullMarked
package org.samverk.followup.evaluation;

import org.jspecify.annotations.NullMarked;
