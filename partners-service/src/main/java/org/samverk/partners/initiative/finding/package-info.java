/// Which initiatives a list or a report is about.
@NullMarked
package org.samverk.partners.initiative.finding;

import org.jspecify.annotations.NullMarked;
