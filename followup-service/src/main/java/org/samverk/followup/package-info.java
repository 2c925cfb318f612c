/// How it went.
@NullMarked
package org.samverk.followup;

import org.jspecify.annotations.NullMarked;
