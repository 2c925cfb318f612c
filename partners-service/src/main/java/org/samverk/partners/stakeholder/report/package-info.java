/// What the analyses a caller sees leave to be done.
@NullMarked
package org.samverk.partners.stakeholder.report;

import org.jspecify.annotations.NullMarked;
