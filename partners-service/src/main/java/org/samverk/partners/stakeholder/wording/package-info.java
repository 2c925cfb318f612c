/// What pictures and calendars say, in the language of their reader.
@NullMarked
package org.samverk.partners.stakeholder.wording;

import org.jspecify.annotations.NullMarked;
