/// Values that mean the same in every service.
@NullMarked
package org.samverk.kit.value;

import org.jspecify.annotations.NullMarked;
