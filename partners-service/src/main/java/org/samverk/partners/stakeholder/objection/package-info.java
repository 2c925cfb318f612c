/// What is said against an effort, and how it is met.
@NullMarked
package org.samverk.partners.stakeholder.objection;

import org.jspecify.annotations.NullMarked;
