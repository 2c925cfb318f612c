/// Pilots being prepared, changed and taken onwards.
@NullMarked
package org.samverk.agreements.pilot.trial.keeping;

import org.jspecify.annotations.NullMarked;
