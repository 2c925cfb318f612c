/// The change feed of this service.
@NullMarked
package org.samverk.agreements.events;

import org.jspecify.annotations.NullMarked;
