/// What a service still does once it was told to stop.
@NullMarked
package org.samverk.kit.stopping;

import org.jspecify.annotations.NullMarked;
