/// One ranked list of what the services find by its words.
@NullMarked
package org.samverk.gateway.search;

import org.jspecify.annotations.NullMarked;
