/// Stakeholder analyses: who matters for an effort, what they want of it, and how they are to be involved.
@NullMarked
package org.samverk.partners.stakeholder;

import org.jspecify.annotations.NullMarked;
