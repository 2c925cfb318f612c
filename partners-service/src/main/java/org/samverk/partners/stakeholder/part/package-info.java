/// Stakeholders, and what is said of each: scores, engagements, objections.
@NullMarked
package org.samverk.partners.stakeholder.part;

import org.jspecify.annotations.NullMarked;
