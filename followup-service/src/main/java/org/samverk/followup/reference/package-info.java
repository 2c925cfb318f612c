/// Areas and codes of common lists, which partners-service keeps.
@NullMarked
package org.samverk.followup.reference;

import org.jspecify.annotations.NullMarked;
