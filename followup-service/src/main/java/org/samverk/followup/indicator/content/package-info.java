/// What is said of an indicator.
@NullMarked
package org.samverk.followup.indicator.content;

import org.jspecify.annotations.NullMarked;
