/// What other features know of the agreements they hang on, and what they tell of themselves.
@NullMarked
package org.samverk.agreements.agreement.dependent;

import org.jspecify.annotations.NullMarked;
