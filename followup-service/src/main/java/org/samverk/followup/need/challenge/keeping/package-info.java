/// Health challenges raised, kept right, and taken from open to resolved.
@NullMarked
package org.samverk.followup.need.challenge.keeping;

import org.jspecify.annotations.NullMarked;
