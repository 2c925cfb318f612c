/// What a collaboration is said to be.
@NullMarked
package org.samverk.partners.collaboration.content;

import org.jspecify.annotations.NullMarked;
