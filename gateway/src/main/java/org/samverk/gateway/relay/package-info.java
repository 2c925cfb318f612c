/// Requests on their way to the service that owns the path.
@NullMarked
package org.samverk.gateway.relay;

import org.jspecify.annotations.NullMarked;
