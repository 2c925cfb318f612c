/// When whom is involved: as data, as a table and as a calendar.
@NullMarked
package org.samverk.partners.stakeholder.timeline;

import org.jspecify.annotations.NullMarked;
