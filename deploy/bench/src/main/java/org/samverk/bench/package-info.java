/// Shows how answers grow with the data: the same questions to a small and a large database, side by side.
@NullMarked
package org.samverk.bench;

import org.jspecify.annotations.NullMarked;
