/// Every no, and what a problem document (RFC 9457) says of it.
@NullMarked
package org.samverk.kit.problem;

import org.jspecify.annotations.NullMarked;
