/// The change feed of this service.
@NullMarked
package org.samverk.partners.events;

import org.jspecify.annotations.NullMarked;
