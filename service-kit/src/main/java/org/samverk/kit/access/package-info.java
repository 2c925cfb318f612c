/// What a caller may see and do.
@NullMarked
package org.samverk.kit.access;

import org.jspecify.annotations.NullMarked;
