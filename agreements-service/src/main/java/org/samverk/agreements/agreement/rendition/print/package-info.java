/// Sets pages on paper.
@NullMarked
package org.samverk.agreements.agreement.rendition.print;

import org.jspecify.annotations.NullMarked;
