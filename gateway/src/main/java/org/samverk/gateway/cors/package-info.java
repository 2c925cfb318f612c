/// Calls by pages of other origins.
@NullMarked
package org.samverk.gateway.cors;

import org.jspecify.annotations.NullMarked;
