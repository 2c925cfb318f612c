/// How ready a collaboration is said to be, item by item.
@NullMarked
package org.samverk.partners.collaboration.readiness;

import org.jspecify.annotations.NullMarked;
