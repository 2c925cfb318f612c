/// What every service shares: plumbing without a domain word.
@NullMarked
package org.samverk.kit;

import org.jspecify.annotations.NullMarked;
