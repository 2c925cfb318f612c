/// What is said of a pilot.
@NullMarked
package org.samverk.agreements.pilot.trial.content;

import org.jspecify.annotations.NullMarked;
