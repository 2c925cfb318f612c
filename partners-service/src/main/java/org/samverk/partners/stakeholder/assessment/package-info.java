/// How much interest and influence a stakeholder has, as several assess it over time.
@NullMarked
package org.samverk.partners.stakeholder.assessment;

import org.jspecify.annotations.NullMarked;
