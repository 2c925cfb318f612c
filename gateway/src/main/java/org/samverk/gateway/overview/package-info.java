/// Several services' answers about one thing, in one.
@NullMarked
package org.samverk.gateway.overview;

import org.jspecify.annotations.NullMarked;
