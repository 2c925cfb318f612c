/// Health challenges as their readers see them.
@NullMarked
package org.samverk.followup.need.challenge.shown;

import org.jspecify.annotations.NullMarked;
