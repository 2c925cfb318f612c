/// Areas and codes of common lists, which partners-service keeps, and what this service keeps itself.
@NullMarked
package org.samverk.followup.reference;

import org.jspecify.annotations.NullMarked;
