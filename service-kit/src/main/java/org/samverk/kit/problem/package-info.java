/// Every no is a problem document (RFC 9457).
@NullMarked
package org.samverk.kit.problem;

import org.jspecify.annotations.NullMarked;
