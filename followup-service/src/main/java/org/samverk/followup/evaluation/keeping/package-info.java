/// How evaluations come about, change, and follow what they are of.
@NullMarked
package org.samverk.followup.evaluation.keeping;

import org.jspecify.annotations.NullMarked;
