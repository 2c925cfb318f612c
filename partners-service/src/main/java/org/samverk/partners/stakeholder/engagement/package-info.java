/// In which phase, and how, a stakeholder is involved.
@NullMarked
package org.samverk.partners.stakeholder.engagement;

import org.jspecify.annotations.NullMarked;
