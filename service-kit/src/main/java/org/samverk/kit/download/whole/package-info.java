/// Lists that are told whole, and how many of them at once.
@NullMarked
package org.samverk.kit.download.whole;

import org.jspecify.annotations.NullMarked;
