/// Analyses begun, changed, completed and ended.
@NullMarked
package org.samverk.partners.stakeholder.keeping;

import org.jspecify.annotations.NullMarked;
