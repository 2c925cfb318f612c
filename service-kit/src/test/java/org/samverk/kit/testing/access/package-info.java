/// Who may do what, as a table that is walked cell by cell against the running application.
@NullMarked
package org.samverk.kit.testing.access;

import org.jspecify.annotations.NullMarked;
