/// What comes in is read strictly: wrong input is named, never guessed at.
@NullMarked
package org.samverk.kit.input;

import org.jspecify.annotations.NullMarked;
