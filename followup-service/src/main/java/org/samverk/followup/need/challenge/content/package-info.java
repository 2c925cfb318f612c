/// What is said of a health challenge.
@NullMarked
package org.samverk.followup.need.challenge.content;

import org.jspecify.annotations.NullMarked;
