/// The pages people read: portal, reference, problems.
@NullMarked
package org.samverk.gateway.portal;

import org.jspecify.annotations.NullMarked;
