/// Bounded, sorted pages of a list.
@NullMarked
package org.samverk.kit.paging;

import org.jspecify.annotations.NullMarked;
