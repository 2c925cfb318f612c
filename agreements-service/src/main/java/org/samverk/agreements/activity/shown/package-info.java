/// Activities as their readers see them.
@NullMarked
package org.samverk.agreements.activity.shown;

import org.jspecify.annotations.NullMarked;
