/// What the initiatives one may see come to: who does what, where units meet, and where nobody does anything.
@NullMarked
package org.samverk.partners.initiative.report;

import org.jspecify.annotations.NullMarked;
