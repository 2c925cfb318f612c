/// What is said of one stakeholder, scores and plans apart.
@NullMarked
package org.samverk.partners.stakeholder.profile;

import org.jspecify.annotations.NullMarked;
