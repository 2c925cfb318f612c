/// What people write of how things went, kept where it can be erased.
@NullMarked
package org.samverk.followup.learning.text;

import org.jspecify.annotations.NullMarked;
