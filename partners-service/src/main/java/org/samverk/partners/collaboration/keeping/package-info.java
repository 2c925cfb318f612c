/// Collaborations begun, changed and deleted, and what they refer to.
@NullMarked
package org.samverk.partners.collaboration.keeping;

import org.jspecify.annotations.NullMarked;
