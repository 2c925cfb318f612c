/// What an evaluation stands on: measurements as they were when it was completed.
@NullMarked
package org.samverk.followup.evaluation.basis;

import org.jspecify.annotations.NullMarked;
