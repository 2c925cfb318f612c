/// Conditions that lists of models and of process plans share.
@NullMarked
package org.samverk.agreements.process.finding;

import org.jspecify.annotations.NullMarked;
