/// What an analysis is said to be about.
@NullMarked
package org.samverk.partners.stakeholder.content;

import org.jspecify.annotations.NullMarked;
