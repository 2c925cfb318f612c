/// Agreements ended by notice, and followed by others.
@NullMarked
package org.samverk.agreements.agreement.ending;

import org.jspecify.annotations.NullMarked;
