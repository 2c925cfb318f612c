/// What other features know of the collaborations they hang on, and what they tell of themselves.
@NullMarked
package org.samverk.partners.collaboration.dependent;

import org.jspecify.annotations.NullMarked;
