/// What was agreed.
@NullMarked
package org.samverk.agreements;

import org.jspecify.annotations.NullMarked;
