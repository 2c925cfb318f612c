/// Who is calling, what they may do, and what they may see.
@NullMarked
package org.samverk.kit.security;

import org.jspecify.annotations.NullMarked;
