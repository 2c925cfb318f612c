/// How much one caller may ask for, and what every answer says of it.
@NullMarked
package org.samverk.gateway.limit;

import org.jspecify.annotations.NullMarked;
