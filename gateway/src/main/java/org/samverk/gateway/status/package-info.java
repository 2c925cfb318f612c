/// Whether the parts of the suite answer.
@NullMarked
package org.samverk.gateway.status;

import org.jspecify.annotations.NullMarked;
