/// Models applied: which steps are taken, which are next, and what holds them up.
@NullMarked
package org.samverk.agreements.process.plan;

import org.jspecify.annotations.NullMarked;
