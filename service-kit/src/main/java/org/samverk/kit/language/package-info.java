/// In which language a reader is answered.
@NullMarked
package org.samverk.kit.language;

import org.jspecify.annotations.NullMarked;
