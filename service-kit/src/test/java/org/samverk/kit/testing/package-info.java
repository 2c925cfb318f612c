/// What every service tests with: a real PostgreSQL, tokens, a settable clock, and the rules the suite holds itself
/// to.
@NullMarked
package org.samverk.kit.testing;

import org.jspecify.annotations.NullMarked;
