/// What is said of an evaluation.
@NullMarked
package org.samverk.followup.evaluation.content;

import org.jspecify.annotations.NullMarked;
