/// Project descriptions: assignment, implementation and follow-up of work in a development area.
@NullMarked
package org.samverk.agreements.pilot.project;

import org.jspecify.annotations.NullMarked;
