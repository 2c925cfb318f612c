/// What can be read out of an evaluation: its RE-AIM profile.
@NullMarked
package org.samverk.followup.evaluation.report;

import org.jspecify.annotations.NullMarked;
