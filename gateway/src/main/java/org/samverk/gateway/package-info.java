/// The one public door of the suite: what every request passes, whoever answers it.
@NullMarked
package org.samverk.gateway;

import org.jspecify.annotations.NullMarked;
