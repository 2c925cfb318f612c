/// What can be read from pilots and those that take part in them.
@NullMarked
package org.samverk.agreements.pilot.report;

import org.jspecify.annotations.NullMarked;
