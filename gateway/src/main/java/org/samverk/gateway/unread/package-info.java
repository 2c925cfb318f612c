/// What is refused next to the socket, before it is a request.
@NullMarked
package org.samverk.gateway.unread;

import org.jspecify.annotations.NullMarked;
